import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

const privacy = {
  birth: "naissance ou âge",
  marital: "situation familiale",
  id: "numéro d'identité",
  religion: "religion",
} as const
const tongues = { en: "anglais", fr: "français", ar: "arabe" } as const

export const hygiene: CheckTextsOf<"H"> = {
  H01: {
    title: "Données privées",
    says: {
      none: () => "Rien de privé dont un employeur n'a pas besoin.",
      found: ({ kinds }) =>
        `Le CV livre ce qui n'aide pas à vous juger : ${kinds.map((kind) => privacy[kind]).join(", ")}.`,
    },
    fix: ({ kinds }) =>
      kinds.includes("id")
        ? "Retirez le numéro de vos papiers d'identité : il invite aux abus, et aucun employeur n'en a besoin avant l'embauche."
        : "Retirez-le, sauf si le pays où vous postulez l'attend : il ne peut que vous desservir.",
  },
  H02: {
    title: "Textes de modèle",
    says: {
      none: () => "Il ne reste rien d'un modèle à remplir.",
      found: ({ count: n, placeholder }) =>
        `${count(n, "ligne")} avec un texte de modèle jamais rempli : « ${placeholder} ».`,
    },
    fix: () => "Remplacez-le par vos propres données ou supprimez la ligne.",
  },
  H03: {
    title: "Pas de bourrage",
    says: {
      none: ({ percent }) =>
        `Aucun mot ne revient trop souvent, et ${percent} % de vos compétences se voient dans ce que vous avez fait.`,
      repeated: ({ term, times }) =>
        `« ${term} » revient ${times} fois : on croit lire un texte écrit pour un moteur de recherche.`,
      unproven: ({ percent, skills }) =>
        `Seulement ${percent} % de vos ${count(skills, "compétence")} se voient dans ce que vous avez fait.`,
      noSkills: () => "Il n'y a pas de compétences qui pourraient se voir dans ce que vous avez fait.",
    },
    fix: ({ term, skills }) =>
      term !== ""
        ? `Dites « ${term} » une fois là où cela compte, et décrivez le reste avec d'autres mots.`
        : skills === 0
          ? "Listez vos compétences, et laissez vos puces montrer où vous les avez employées."
          : "Montrez dans vos puces où vous avez employé les compétences listées, et retirez celles que vous ne pouvez pas montrer.",
  },
  H04: {
    title: "Une seule langue",
    says: {
      one: ({ language }) => `Vos puces sont dans une seule langue : ${tongues[language]}.`,
      some: ({ language, other, percent }) =>
        `${percent} % de vos puces sont en ${tongues[language]}, d'autres en ${tongues[other]}.`,
      mixed: ({ language, other }) =>
        `Vos puces passent de l'une à l'autre langue : ${tongues[language]} et ${tongues[other]}.`,
      noBullets: () => "Il n'y a pas de puces dont on reconnaisse la langue.",
    },
    fix: () => "Traduisez ce qui est dans une autre langue, ou tenez un CV par langue.",
  },
}
