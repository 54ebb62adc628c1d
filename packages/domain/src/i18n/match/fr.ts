import type { MatchTexts } from "./MatchTexts.ts"

const degrees = {
  1: "un diplôme de fin d'études secondaires",
  2: "un bac + 2",
  3: "une licence ou un bac + 3",
  4: "un master ou un diplôme d'ingénieur",
  5: "un doctorat",
} as const

export const fr: MatchTexts = {
  parts: {
    skills: "Compétences",
    title: "Intitulé du poste",
    seniority: "Expérience",
    education: "Formation",
    languages: "Langues",
  },
  estimate:
    "À quel point votre CV répond à ce texte : notre propre estimation, sans effet sur la note. Une compétence compte entièrement là où ce que vous avez fait la montre.",
  unproven:
    "Les compétences seulement listées n'ont pas compté : la liste est très longue, ou presque rien n'en ressort dans ce que vous avez fait. Dites dans vos puces où vous les avez employées.",
  nothing:
    "Ce texte ne nomme ni compétence ni intitulé de poste à comparer avec un CV : il n'y a donc pas de nombre.",
  skills: ({ shown, listed, total }) =>
    `Compétences demandées : ${total} ; visibles dans ce que vous avez fait : ${shown} ; seulement listées : ${listed}.`,
  title: ({ title }) =>
    title === ""
      ? "Aucun de vos intitulés de poste ne ressemble à celui-ci."
      : `Votre intitulé le plus proche est « ${title} ».`,
  seniority: ({ years, asked }) =>
    `Il est demandé environ ${asked} ans de travail ; vos dates en montrent ${String(years).replace(".", ",")}.`,
  years: (asked) => `${asked} ans d'expérience`,
  education: ({ held, asked }) =>
    held === 0
      ? `Le poste demande ${degrees[asked as 1]} ; aucun diplôme de ce genre n'a été reconnu dans votre CV.`
      : held >= asked
        ? "Votre diplôme est celui demandé, ou plus."
        : `Le poste demande ${degrees[asked as 1]} ; votre CV montre ${degrees[held as 1]}.`,
  tongues: ({ known, asked }) => `Langues demandées : ${asked} ; dans votre CV : ${known}.`,
  degrees,
  languages: {
    en: "anglais",
    fr: "français",
    ar: "arabe",
    de: "allemand",
    es: "espagnol",
    it: "italien",
    pt: "portugais",
    nl: "néerlandais",
    tr: "turc",
    ru: "russe",
    zh: "chinois",
    sw: "swahili",
    ha: "haoussa",
    am: "amharique",
    wo: "wolof",
    ber: "berbère",
    fa: "persan",
    he: "hébreu",
    pl: "polonais",
    hi: "hindi",
    ur: "ourdou",
  },
}
