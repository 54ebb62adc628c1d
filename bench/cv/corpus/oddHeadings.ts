import type { Kind } from "./headings.ts"
import type { Language } from "./Person.ts"

/** Headings that no list holds: what a section is must be seen from what stands in it. Apart by `;`. */
export const oddHeadings: Record<Language, Partial<Record<Kind, string>>> = {
  en: {
    summary: "A Few Words;Hello",
    work: "My Story So Far;Where You Will Have Seen Me;Chapters",
    education: "Classrooms;Where I Studied",
    skills: "What I Bring;Know-How",
    languages: "I Speak;Tongues",
    interests: "After Hours",
  },
  fr: {
    summary: "Bonjour;Quelques lignes",
    work: "Mon histoire;Ce que j'ai fait;Étapes",
    education: "Sur les bancs;Où j'ai appris",
    skills: "Ce que je sais faire;Mes forces",
    languages: "Je parle;Parler",
    interests: "À côté du travail",
  },
  ar: {
    summary: "كلمات قليلة",
    work: "محطاتي;أين عملت",
    education: "مقاعد الدراسة;أين درست",
    skills: "ما أتقنه;نقاط قوتي",
    languages: "أتحدث",
    interests: "خارج العمل",
  },
}
