import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

export const content: CheckTextsOf<"K"> = {
  K01: {
    title: "Puces par poste",
    says: {
      good: ({ jobs }) =>
        jobs === 1
          ? "Votre poste est décrit en deux à huit puces."
          : `Chacun de vos ${jobs} postes récents est décrit en deux à huit puces.`,
      few: ({ good, jobs, bullets }) =>
        `${good} sur ${count(jobs, "poste récent", "postes récents")} avec deux à huit puces ; un autre n'en a ${bullets === 0 ? "aucune" : `que ${bullets}`}.`,
      many: ({ good, jobs, bullets }) =>
        `${good} sur ${count(jobs, "poste récent", "postes récents")} avec deux à huit puces ; un autre en a ${bullets}, plus qu'on n'en lit.`,
      none: () => "Il n'y a pas de poste ou de projet récent avec des puces.",
    },
    fix: ({ bullets }) =>
      bullets > 8
        ? "Gardez les huit puces les plus parlantes et laissez les autres."
        : "Décrivez chaque poste des dix dernières années en deux à huit puces : ce que vous avez fait et ce qui en est sorti.",
  },
  K02: {
    title: "Longueur des puces",
    says: {
      good: ({ percent }) => `${percent} % de vos puces ont la longueur d'une bonne phrase.`,
      short: ({ percent, short }) =>
        `Seulement ${percent} % de vos puces ont la longueur d'une bonne phrase ; ${count(short, "puce est trop courte", "puces sont trop courtes")} pour dire quelque chose.`,
      long: ({ percent, long }) =>
        `Seulement ${percent} % de vos puces ont la longueur d'une bonne phrase ; ${count(long, "puce est trop longue", "puces sont trop longues")} pour être lues.`,
      noBullets: () => "Il n'y a pas de puces.",
    },
    fix: ({ short, long }) =>
      long > short
        ? "Coupez les longues puces en deux, un résultat dans chacune, et restez sous 35 mots."
        : "Faites des puces courtes une phrase de 8 à 35 mots : ce que vous avez fait, avec quoi, pour quel effet.",
  },
  K03: {
    title: "L'action d'abord",
    says: {
      active: ({ active, bullets }) =>
        `${count(active, "puce")} sur ${bullets} commencent par ce que vous avez fait.`,
      some: ({ active, bullets, percent }) =>
        `${count(active, "puce")} sur ${bullets} (${percent} %) commencent par ce que vous avez fait ; à 70 %, on lit bien.`,
      few: ({ active, bullets, percent }) =>
        `Seulement ${count(active, "puce")} sur ${bullets} (${percent} %) commencent par ce que vous avez fait.`,
      noBullets: () => "Il n'y a pas de puces qui pourraient commencer par une action.",
    },
    fix: () =>
      "Commencez chaque puce par l'action, toujours sous la même forme : « Conçu… », « Réduction de… » ou « Piloter… ».",
  },
  K04: {
    title: "Chiffres",
    says: {
      found: ({ withFigure, bullets }) => `${withFigure} puces sur ${bullets} montrent un résultat chiffré.`,
      some: ({ withFigure, bullets, percent }) =>
        `${count(withFigure, "puce")} sur ${bullets} (${percent} %) contiennent un chiffre ; à 40 %, on convainc.`,
      few: ({ withFigure, bullets, percent }) =>
        `Seulement ${count(withFigure, "puce")} sur ${bullets} (${percent} %) contiennent un chiffre.`,
      noBullets: () => "Il n'y a pas de puces qui pourraient montrer des résultats.",
    },
    fix: ({ bullets }) =>
      bullets === 0
        ? "Décrivez chaque poste en 2 à 8 puces et donnez des résultats avec un chiffre que vous pouvez prouver."
        : "Ajoutez aux puces citées un chiffre que vous pouvez prouver : combien, de combien, en combien de temps.",
  },
  K05: {
    title: "Formules fortes",
    says: {
      strong: () => "Le texte dit ce que vous avez fait, pas quelles étaient vos tâches.",
      some: ({ times, words }) => `Formules faibles ${times} fois : ${words}.`,
      many: ({ times, words }) => `Formules faibles ${times} fois, entre autres : ${words}.`,
      nothing: () => "Il n'y a pas de texte sur votre travail à examiner.",
    },
    fix: ({ words }) =>
      words === ""
        ? "Racontez en quelques puces ce que vous avez fait et ce que cela a changé."
        : `Au lieu de « ${words} », dites ce que vous avez fait et ce que cela a changé${/(?:^|, )(?:j|m(?:on|a|es))\b/i.test(words) ? ", sans « je » ni « mon »" : ""}.`,
  },
  K06: {
    title: "Longueur",
    says: {
      good: ({ words }) => `${words} mots : assez pour convaincre, assez court pour être lu.`,
      short: ({ words, least }) =>
        `${words} mots, c'est trop peu pour se faire une idée ; un bon CV en a au moins ${least}.`,
      long: ({ words, most }) => `${words} mots, c'est plus que ce que l'on lit ; ${most} suffisent.`,
      pages: ({ pages, years }) =>
        `${count(pages, "page")} pour ${count(years, "an")} de travail ; l'usage est d'environ une page pour huit ans.`,
    },
    fix: ({ words, least }) =>
      words < least
        ? "Ajoutez ce que vous avez fait et obtenu à chaque poste, projet et formation."
        : "Gardez ce qui sert au poste visé et les dix dernières années ; abrégez ou retirez le reste.",
  },
}
