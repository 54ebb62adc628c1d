import type { MatchTexts } from "./MatchTexts.ts"

const degrees = {
  1: "a secondary school certificate",
  2: "two years after secondary school",
  3: "a bachelor's degree",
  4: "a master's degree",
  5: "a doctorate",
} as const

export const en: MatchTexts = {
  parts: {
    skills: "Skills",
    title: "Job title",
    seniority: "Experience",
    education: "Education",
    languages: "Languages",
  },
  estimate:
    "How far your CV answers this text, an estimate of our own. It is no part of the score. A skill counts in full where what you did shows it.",
  unproven:
    "Skills that are only listed did not count: the list is very long, or hardly any of it shows in what you did. Tell in your bullets where you used them.",
  nothing:
    "This text names no skill and no job title that a CV could be compared with, so there is no number.",
  skills: ({ shown, listed, total }) =>
    `Skills asked for: ${total}; shown in what you did: ${shown}; only listed: ${listed}.`,
  title: ({ title }) =>
    title === "" ? "None of your job titles is like this one." : `Your closest job title is "${title}".`,
  seniority: ({ years, asked }) => `About ${asked} years of work are asked for; your dates show ${years}.`,
  years: (asked) => `${asked} years of experience`,
  education: ({ held, asked }) =>
    held === 0
      ? `The job asks for ${degrees[asked as 1]}; no degree of that kind was recognised in your CV.`
      : held >= asked
        ? `Your degree is what the job asks for or more.`
        : `The job asks for ${degrees[asked as 1]}; your CV shows ${degrees[held as 1]}.`,
  tongues: ({ known, asked }) => `Languages asked for: ${asked}; in your CV: ${known}.`,
  degrees,
  languages: {
    en: "English",
    fr: "French",
    ar: "Arabic",
    de: "German",
    es: "Spanish",
    it: "Italian",
    pt: "Portuguese",
    nl: "Dutch",
    tr: "Turkish",
    ru: "Russian",
    zh: "Chinese",
    sw: "Swahili",
    ha: "Hausa",
    am: "Amharic",
    wo: "Wolof",
    ber: "Berber",
    fa: "Persian",
    he: "Hebrew",
    pl: "Polish",
    hi: "Hindi",
    ur: "Urdu",
  },
}
