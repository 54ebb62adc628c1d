import type { CheckTextsOf } from "../CheckTexts.ts"

export const contact: CheckTextsOf<"C"> = {
  C01: {
    title: "Nom",
    says: {
      found: ({ name }) => `Votre nom, ${name}, figure en haut.`,
      low: ({ name, line }) => `Votre nom, ${name}, n'apparaît qu'à la ligne ${line}.`,
      unsure: ({ name }) => `Nous avons pris « ${name} » pour votre nom, mais rien ne le marque clairement.`,
      missing: () => "Aucun nom n'a été reconnu dans les premières lignes.",
    },
    fix: () => "Écrivez votre nom seul sur la première ligne, dans les plus grandes lettres de la page.",
  },
  C02: {
    title: "E-mail",
    says: {
      found: ({ email }) => `On peut vous écrire à ${email}.`,
      broken: ({ email }) => `« ${email} » n'est pas une adresse complète.`,
      missing: () => "Aucune adresse e-mail n'a été trouvée.",
    },
    fix: () => "Ajoutez votre adresse e-mail en texte près du haut, pas dans une image.",
  },
  C03: {
    title: "Téléphone",
    says: {
      found: ({ phone }) => `On peut vous appeler au ${phone}.`,
      noCountryCode: ({ phone }) =>
        `${phone} n'a pas d'indicatif de pays : il ne marche pas depuis l'étranger.`,
      broken: ({ phone }) => `« ${phone} » n'est pas un numéro que l'on puisse composer.`,
      missing: () => "Aucun numéro de téléphone n'a été trouvé.",
    },
    fix: () => "Écrivez votre numéro avec + et l'indicatif du pays, par exemple +216 20 123 456.",
  },
  C04: {
    title: "Lieu",
    says: {
      found: ({ place }) => `On sait où vous êtes : ${place}.`,
      street: ({ place }) => `Il y a une adresse (${place}), mais ni ville ni pays n'ont été reconnus.`,
      missing: () => "Le CV ne dit pas dans quelle ville ou quel pays vous êtes.",
    },
    fix: () => "Ajoutez votre ville et votre pays parmi vos coordonnées. La rue n'est pas nécessaire.",
  },
}
