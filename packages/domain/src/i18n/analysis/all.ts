import type { Language } from "../Language.ts"
import type { AnalysisTexts } from "./AnalysisTexts.ts"

export const analysisTexts: Readonly<Record<Language, AnalysisTexts>> = {
  en: {
    sections: {
      contact: "Contact",
      summary: "Profile",
      work: "Work experience",
      projects: "Projects",
      volunteer: "Volunteering",
      education: "Education",
      skills: "Skills",
      languages: "Languages",
      certificates: "Certificates",
      document: "The document as a whole",
    },
    fine: "Nothing to mend here.",
    absent: "This section was not found. It is no must.",
  },
  fr: {
    sections: {
      contact: "Contact",
      summary: "Profil",
      work: "Expérience professionnelle",
      projects: "Projets",
      volunteer: "Bénévolat",
      education: "Formation",
      skills: "Compétences",
      languages: "Langues",
      certificates: "Certificats",
      document: "Le document dans son ensemble",
    },
    fine: "Rien à corriger ici.",
    absent: "Cette rubrique n'a pas été trouvée. Elle n'est pas obligatoire.",
  },
  ar: {
    sections: {
      contact: "معلومات الاتصال",
      summary: "نبذة",
      work: "الخبرة المهنية",
      projects: "المشاريع",
      volunteer: "العمل التطوعي",
      education: "التعليم",
      skills: "المهارات",
      languages: "اللغات",
      certificates: "الشهادات",
      document: "الوثيقة كلها",
    },
    fine: "لا شيء يحتاج إلى إصلاح هنا.",
    absent: "لم نجد هذا القسم، وليس إلزاميا.",
  },
}
