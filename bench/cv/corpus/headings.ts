import type { Language } from "./Person.ts"
import { oddHeadings } from "./oddHeadings.ts"
import type { Random } from "./random.ts"

export type Kind =
  | "summary"
  | "work"
  | "education"
  | "skills"
  | "languages"
  | "projects"
  | "certificates"
  | "publications"
  | "interests"
  | "contact"
  | "references"
  | "internships"
  | "volunteer"
  | "awards"

/** Wordings from the usual to the unusual, apart by `;`. Held-out families take theirs from `rare` half of the time. */
const wordings: Record<
  Language,
  Record<Kind, { readonly usual: string; readonly unusual: string; readonly rare: string }>
> = {
  en: {
    summary: {
      usual: "Summary;Profile;Professional Summary;About Me",
      unusual: "Career Profile;Personal Statement;Who I Am",
      rare: "Professional Overview;In Brief;Career Objective",
    },
    work: {
      usual: "Experience;Work Experience;Professional Experience;Employment History",
      unusual: "Career History;Where I Have Worked;Work Background;Relevant Experience",
      rare: "Professional Journey;Positions Held;Career Path;Employment",
    },
    education: {
      usual: "Education;Education and Training;Academic Background",
      unusual: "Academic Qualifications;Studies;Educational Background",
      rare: "Schooling;Academic History;Qualifications",
    },
    skills: {
      usual: "Skills;Technical Skills;Key Skills;Core Competencies",
      unusual: "Areas of Expertise;What I Can Do;Skills & Tools",
      rare: "Toolbox;Capabilities;Technical Proficiency",
    },
    languages: {
      usual: "Languages",
      unusual: "Language Skills;Spoken Languages",
      rare: "Language Proficiency",
    },
    projects: {
      usual: "Projects;Personal Projects",
      unusual: "Selected Projects;Side Projects",
      rare: "Academic Projects;Things I Built",
    },
    certificates: {
      usual: "Certifications;Certificates",
      unusual: "Licences and Certifications;Professional Certifications",
      rare: "Accreditations;Courses & Certificates",
    },
    publications: { usual: "Publications", unusual: "Selected Publications", rare: "Papers" },
    interests: { usual: "Interests;Hobbies", unusual: "Hobbies and Interests", rare: "Beyond Work" },
    references: { usual: "References", unusual: "Referees", rare: "Professional References" },
    internships: { usual: "Internships", unusual: "Internship Experience", rare: "Placements" },
    volunteer: { usual: "Volunteering", unusual: "Volunteer Work", rare: "Community Service" },
    awards: { usual: "Awards", unusual: "Honours and Awards", rare: "Prizes" },
    contact: { usual: "Contact;Contact Details", unusual: "Personal Details", rare: "Get in Touch" },
  },
  fr: {
    summary: {
      usual: "Profil;À propos;Résumé;Profil professionnel",
      unusual: "Qui suis-je ?;Présentation;Objectif professionnel",
      rare: "En quelques mots;Accroche;Objectif",
    },
    work: {
      usual: "Expérience professionnelle;Expériences professionnelles;Expérience;Expériences",
      unusual: "Parcours professionnel;Mon parcours;Stages et expériences",
      rare: "Carrière;Postes occupés;Emplois",
    },
    education: {
      usual: "Formation;Formations;Éducation;Études",
      unusual: "Parcours académique;Diplômes et formations;Cursus universitaire",
      rare: "Scolarité;Diplômes;Formation académique",
    },
    skills: {
      usual: "Compétences;Compétences techniques;Compétences clés",
      unusual: "Savoir-faire;Domaines de compétence;Atouts",
      rare: "Outils et méthodes;Aptitudes;Compétences et outils",
    },
    languages: {
      usual: "Langues",
      unusual: "Compétences linguistiques;Langues étrangères",
      rare: "Langues parlées",
    },
    projects: {
      usual: "Projets;Projets personnels",
      unusual: "Réalisations;Projets académiques",
      rare: "Projets réalisés",
    },
    certificates: {
      usual: "Certifications;Certificats",
      unusual: "Formations complémentaires;Attestations",
      rare: "Certifications et habilitations",
    },
    publications: { usual: "Publications", unusual: "Travaux et publications", rare: "Articles" },
    interests: { usual: "Centres d'intérêt;Loisirs", unusual: "Intérêts", rare: "Divers et loisirs" },
    references: { usual: "Références", unusual: "Références professionnelles", rare: "Recommandations" },
    internships: { usual: "Stages", unusual: "Stages professionnels", rare: "Stages effectués" },
    volunteer: { usual: "Bénévolat", unusual: "Vie associative", rare: "Engagement associatif" },
    awards: { usual: "Distinctions", unusual: "Prix et distinctions", rare: "Récompenses" },
    contact: { usual: "Contact;Coordonnées", unusual: "Informations personnelles", rare: "Me joindre" },
  },
  ar: {
    summary: {
      usual: "نبذة عني;الملخص المهني;الملخص;نبذة",
      unusual: "الهدف الوظيفي;الملف الشخصي",
      rare: "نبذة تعريفية;من أنا",
    },
    work: {
      usual: "الخبرات المهنية;الخبرة العملية;الخبرات;الخبرات العملية",
      unusual: "التجربة المهنية;المسار المهني;الخبرات السابقة",
      rare: "التجارب المهنية;الوظائف السابقة;السيرة المهنية",
    },
    education: {
      usual: "التعليم;المؤهلات العلمية;المؤهلات",
      unusual: "المسار الدراسي;التكوين;الشهادات العلمية",
      rare: "التحصيل الأكاديمي;التعليم والتكوين;المؤهل الدراسي",
    },
    skills: {
      usual: "المهارات;المهارات التقنية;المهارات الأساسية",
      unusual: "الكفاءات;القدرات",
      rare: "أبرز المهارات;المهارات والأدوات",
    },
    languages: { usual: "اللغات", unusual: "المهارات اللغوية", rare: "إتقان اللغات" },
    projects: { usual: "المشاريع", unusual: "أبرز المشاريع", rare: "مشاريع شخصية" },
    certificates: {
      usual: "الشهادات;الدورات التدريبية",
      unusual: "الشهادات المهنية",
      rare: "الدورات والشهادات",
    },
    publications: { usual: "المنشورات;الأبحاث", unusual: "الأبحاث المنشورة", rare: "المقالات العلمية" },
    interests: { usual: "الاهتمامات;الهوايات", unusual: "الهوايات والاهتمامات", rare: "اهتمامات شخصية" },
    references: { usual: "المراجع", unusual: "المعرفون", rare: "المزكون" },
    internships: { usual: "التدريب", unusual: "التدريبات", rare: "التدريب العملي" },
    volunteer: { usual: "العمل التطوعي", unusual: "الأنشطة التطوعية", rare: "التطوع" },
    awards: { usual: "الجوائز", unusual: "الجوائز والتكريمات", rare: "التكريمات" },
    contact: { usual: "معلومات الاتصال;التواصل", unusual: "البيانات الشخصية", rare: "للتواصل معي" },
  },
}

export interface HeadingStyle {
  readonly words: "usual" | "unusual" | "rare" | "odd"
  readonly upper?: boolean
  readonly colon?: boolean
  readonly icon?: string
  readonly numbered?: boolean
  /** Followed by the same heading in another language. */
  readonly bilingual?: boolean
  readonly markdown?: boolean
  /** "S K I L L S"; in Arabic the letters are drawn out instead. */
  readonly letterSpaced?: boolean
}

const spacedOut = (text: string, language: Language) =>
  language === "ar"
    ? text.replace(/(?<=[بتثجحخسشصضعغفقكلمنهي])(?=\p{L})/u, "ـــ")
    : text
        .split(" ")
        .map((word) => [...word].join(" "))
        .join("   ")

export const headingOf = (
  kind: Kind,
  language: Language,
  style: HeadingStyle,
  random: Random,
  at: number,
): string => {
  const words = wordings[language][kind]
  const special = style.words === "odd" ? (oddHeadings[language][kind] ?? words.usual) : words[style.words]
  const chosen = style.words !== "usual" && random.chance(0.5) ? special : words.usual
  const text = random.pick(chosen.split(";"))
  const wide = style.letterSpaced === true
  const cased = style.upper === true ? text.toLocaleUpperCase(language) : text
  const other = language === "en" ? "fr" : "en"
  const both = style.bilingual === true ? ` / ${wordings[other][kind].usual.split(";")[0]!}` : ""
  const before =
    style.markdown === true
      ? "## "
      : style.numbered === true
        ? `${at + 1}. `
        : style.icon === undefined
          ? ""
          : `${style.icon} `
  return `${before}${wide ? spacedOut(cased, language) : cased}${both}${style.colon === true ? (language === "fr" ? " :" : ":") : ""}`
}
