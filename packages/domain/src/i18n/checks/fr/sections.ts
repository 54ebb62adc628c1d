import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

const lack = {
  employer: "le nom de l'employeur",
  title: "l'intitulé du poste",
  start: "le mois de début",
} as const

export const sections: CheckTextsOf<"S"> = {
  S01: {
    title: "Expérience professionnelle",
    says: {
      found: ({ entries, heading }) => `${count(entries, "poste")} sous le titre « ${heading} ».`,
      student: ({ entries }) =>
        `Pas encore d'emploi, mais ${count(entries, "projet ou activité", "projets et activités")} qui montrent ce que vous savez faire.`,
      noHeading: ({ entries }) =>
        `${count(entries, "entrée trouvée", "entrées trouvées")}, mais aucun titre n'annonce l'expérience professionnelle.`,
      missing: () => "Aucune expérience n'a été trouvée, ni projets qui en tiendraient lieu.",
    },
    fix: () =>
      "Ajoutez une rubrique « Expérience professionnelle » avec employeur, poste et dates ; les stages comptent aussi.",
  },
  S02: {
    title: "Formation",
    says: {
      found: ({ entries }) => `${count(entries, "formation")} avec son établissement.`,
      noInstitution: () => "Une formation est indiquée, mais sans le nom de l'établissement.",
      missing: () => "Aucune formation n'a été trouvée.",
    },
    fix: () => "Ajoutez une rubrique « Formation » avec diplôme, établissement et année.",
  },
  S03: {
    title: "Compétences",
    says: {
      found: ({ count: n }) => `${count(n, "compétence")} dans la liste.`,
      noHeading: ({ count: n }) =>
        `${count(n, "compétence trouvée", "compétences trouvées")}, mais sans titre qui les annonce.`,
      few: ({ count: n }) =>
        `Seulement ${count(n, "compétence")} ; c'est la rubrique que les logiciels cherchent d'abord.`,
      many: ({ count: n }) => `${n} compétences : les plus importantes s'y noient.`,
      missing: () => "Aucune liste de compétences n'a été trouvée.",
    },
    fix: () =>
      "Ajoutez une rubrique « Compétences » de 5 à 40 éléments que vous pouvez prouver, ceux du poste en premier.",
  },
  S04: {
    title: "Titres de rubriques",
    says: {
      known: ({ headings }) =>
        headings < 2
          ? "Un titre, que les logiciels connaissent."
          : `${headings} titres, tous connus des logiciels.`,
      oneOdd: ({ heading }) => `Le titre « ${heading} » ne dit pas à un logiciel ce qui suit.`,
      odd: ({ odd, heading }) =>
        `${odd} titres ne disent pas à un logiciel ce qui suit, par exemple « ${heading} ».`,
      none: () => "Aucun titre qui partage le CV en rubriques n'a été trouvé.",
    },
    fix: ({ heading }) =>
      heading === ""
        ? "Donnez à chaque partie un titre usuel sur sa propre ligne : Expérience professionnelle, Formation, Compétences, Langues."
        : `Remplacez « ${heading} » par un titre usuel : Expérience professionnelle, Formation, Compétences, Projets, Langues, Certificats.`,
  },
  S05: {
    title: "Entrées complètes",
    says: {
      whole: ({ entries }) =>
        entries === 1
          ? "Votre entrée dit où, à quel poste et depuis quand."
          : `Vos ${entries} entrées disent où, à quel poste et depuis quand.`,
      some: ({ whole, entries, lacks }) =>
        `${count(whole, "entrée complète", "entrées complètes")} sur ${entries} ; ce qui manque le plus souvent : ${lack[lacks]}.`,
      many: ({ whole, entries, lacks }) =>
        `Seulement ${count(whole, "entrée complète", "entrées complètes")} sur ${entries} ; ce qui manque le plus souvent : ${lack[lacks]}.`,
      none: () => "Il n'y a ni poste ni projet à examiner.",
    },
    fix: ({ lacks }) =>
      `Donnez à chaque poste son intitulé, son employeur et ses dates, un bloc par poste. Ajoutez ${lack[lacks]} là où il manque.`,
  },
  S06: {
    title: "Dates",
    says: {
      good: () => "Vos dates sont lisibles, cohérentes et d'un seul style.",
      mixed: ({ first, second }) =>
        `Les dates sont écrites en plusieurs styles : « ${first} » et « ${second} ».`,
      reversed: ({ first, second }) => `Une entrée commence (${first}) après sa fin (${second}).`,
      future: ({ first }) => `Une entrée commence dans l'avenir : ${first}.`,
      none: () => "Aucune date n'a été trouvée dans vos entrées.",
    },
    fix: () =>
      "Écrivez toutes les dates de la même façon, avec mois et année, par exemple mars 2021 – juin 2024, et vérifiez début et fin.",
  },
  S07: {
    title: "Du plus récent au plus ancien",
    says: {
      newest: () => "Vos entrées vont de la plus récente à la plus ancienne.",
      pair: ({ first, second }) =>
        `Une entrée plus ancienne (${first}) précède une plus récente (${second}).`,
      mixed: ({ first, second }) =>
        `Les entrées ne suivent pas l'ordre du temps : l'une (${first}) précède une plus récente (${second}), et ce n'est pas la seule.`,
      undated: () => "Sans dates, on ne voit pas l'ordre de vos entrées.",
    },
    fix: () =>
      "Mettez l'entrée la plus récente en tête de chaque rubrique : ce que vous faites maintenant se lit d'abord.",
  },
}
