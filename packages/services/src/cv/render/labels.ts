import type { Language } from "@utopiahire/domain/i18n/Language"
import type { Section } from "./PrintCv.ts"

interface Labels {
  readonly sections: Readonly<Record<Section["kind"], string>>
  /** The end of what still goes on. */
  readonly present: string
  /** Between two years alone: figures around a dash would change places in a line that runs from right to left. */
  readonly to: string
  /** "Master" {in} "Physics". */
  readonly inField: string
  readonly grade: string
  readonly courses: string
  readonly technologies: string
  readonly roles: string
  /** Between a label and what it labels. */
  readonly colon: string
  readonly comma: string
  /** The title of the file where no name may stand. */
  readonly untitled: string
}

/** The printed words that do not come from the CV: headings that every reader of CVs knows. */
export const labels: Readonly<Record<Language, Labels>> = {
  en: {
    sections: {
      summary: "Summary",
      work: "Work Experience",
      volunteer: "Volunteering",
      education: "Education",
      awards: "Awards",
      certificates: "Certifications",
      publications: "Publications",
      skills: "Skills",
      languages: "Languages",
      interests: "Interests",
      references: "References",
      projects: "Projects",
    },
    present: "Present",
    to: " – ",
    inField: " in ",
    grade: "Grade",
    courses: "Courses",
    technologies: "Technologies",
    roles: "Roles",
    colon: ": ",
    comma: ", ",
    untitled: "Curriculum vitae",
  },
  fr: {
    sections: {
      summary: "Profil",
      work: "Expérience professionnelle",
      volunteer: "Bénévolat",
      education: "Formation",
      awards: "Prix et distinctions",
      certificates: "Certifications",
      publications: "Publications",
      skills: "Compétences",
      languages: "Langues",
      interests: "Centres d’intérêt",
      references: "Références",
      projects: "Projets",
    },
    present: "aujourd’hui",
    to: " – ",
    inField: " en ",
    grade: "Mention",
    courses: "Cours",
    technologies: "Technologies",
    roles: "Rôles",
    colon: " : ",
    comma: ", ",
    untitled: "Curriculum vitæ",
  },
  ar: {
    sections: {
      summary: "الملخص",
      work: "الخبرة المهنية",
      volunteer: "العمل التطوعي",
      education: "التعليم",
      awards: "الجوائز",
      certificates: "الشهادات",
      publications: "المنشورات",
      skills: "المهارات",
      languages: "اللغات",
      interests: "الاهتمامات",
      references: "المراجع",
      projects: "المشاريع",
    },
    present: "حتى الآن",
    to: " إلى ",
    inField: " في ",
    grade: "التقدير",
    courses: "المقررات",
    technologies: "التقنيات",
    roles: "الأدوار",
    colon: ": ",
    comma: "، ",
    untitled: "السيرة الذاتية",
  },
}
