import type { CheckTexts } from "./CheckTexts.ts"

/** French counts 0 and 1 as singular. */
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n < 2 ? one : many}`
const decimal = (n: number) => String(n).replace(".", ",")

export const fr: CheckTexts = {
  checks: {
    P01: {
      title: "Texte lisible",
      says: {
        readable: () => "Chaque page contient du texte qu'un logiciel peut lire.",
        thinPage: ({ page, letters }) =>
          `La page ${page} ne contient que ${count(letters, "lettre")} : quelques lignes ont débordé sur une page à part.`,
        imagePage: ({ page, letters }) =>
          `La page ${page} est surtout une image : un logiciel n'y lit que ${count(letters, "lettre")}.`,
        noText: ({ letters }) => `Un logiciel ne lit que ${count(letters, "lettre")} dans tout le fichier.`,
      },
      fix: ({ page }) =>
        page > 1
          ? `Enregistrez le CV en PDF depuis votre éditeur au lieu de le numériser, et remplissez la page ${page} ou faites-la tenir dans la précédente.`
          : "Enregistrez le CV en PDF depuis votre éditeur au lieu de le numériser.",
    },
    P02: {
      title: "Type de fichier",
      says: {
        good: ({ type }) => `${type} est un format que tout employeur sait ouvrir.`,
        plainText: () => "Le texte brut est lisible, mais il perd la mise en page que les gens regardent.",
      },
      fix: () => "Enregistrez le CV en PDF ou DOCX, sans mot de passe.",
    },
    P08: {
      title: "Taille et pages",
      says: {
        good: ({ pages, megabytes }) =>
          `${count(pages, "page")} et ${decimal(megabytes)} Mo : assez court et assez léger.`,
        academic: ({ pages }) =>
          `${count(pages, "page")} : c'est bien pour un CV universitaire avec publications.`,
        manyPages: ({ pages }) => `${count(pages, "page")} : une de plus que ce qu'on lit d'habitude.`,
        tooManyPages: ({ pages }) => `${count(pages, "page")} : les dernières sont rarement lues.`,
        heavy: ({ megabytes }) =>
          `Le fichier pèse ${decimal(megabytes)} Mo ; beaucoup de formulaires s'arrêtent à 2,5 Mo.`,
        truncated: () => "Le fichier est si long que la lecture a dû s'arrêter avant la fin.",
        unpaged: ({ megabytes }) =>
          `${decimal(megabytes)} Mo. Ce format n'a pas de pages que l'on puisse compter.`,
      },
      fix: ({ megabytes }) =>
        megabytes > 2.5
          ? "Réduisez les images ou retirez-les, jusqu'à passer sous 2,5 Mo."
          : "Ramenez-le à trois pages au plus : gardez les dix dernières années et ce qui sert au poste.",
    },
    C01: {
      title: "Nom",
      says: {
        found: ({ name }) => `Votre nom, ${name}, figure en haut.`,
        low: ({ name, line }) => `Votre nom, ${name}, n'apparaît qu'à la ligne ${line}.`,
        unsure: ({ name }) =>
          `Nous avons pris « ${name} » pour votre nom, mais rien ne le marque clairement.`,
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
    K04: {
      title: "Chiffres",
      says: {
        found: ({ withFigure, bullets }) =>
          `${withFigure} puces sur ${bullets} montrent un résultat chiffré.`,
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
  },
  ceilings: {
    needsOcr: "Le fichier est l'image d'un CV : rien d'autre ne compte tant que son texte n'est pas lisible.",
    garbled: "Une grande partie du texte ressort en signes illisibles.",
    noContact: "Sans e-mail ni téléphone, personne ne peut vous inviter.",
    noExperience: "Ni expérience professionnelle ni projets n'ont été trouvés.",
  },
  categories: {
    readability: "Lisibilité",
    contact: "Contact",
    sections: "Rubriques",
    content: "Contenu",
    hygiene: "Hygiène",
  },
  failures: {
    NeedsOcr:
      "Ce fichier est numérisé : il contient des images de texte, mais aucun texte. Exportez le CV depuis votre éditeur.",
    Encrypted:
      "Ce fichier est protégé par un mot de passe. Enregistrez une copie sans mot de passe et envoyez-la.",
    NotADocument:
      "Ce fichier est abîmé ou n'est pas vraiment un document. Ouvrez-le, enregistrez-le à nouveau et envoyez la copie.",
    NotACv:
      "Ce document a été lu, mais il ne ressemble pas à un CV : ni contact, ni expérience, ni formation.",
    TooLong: "Ce fichier est trop long ou trop complexe. Un CV de quelques pages convient le mieux.",
    NoText: "Aucun texte n'a été trouvé dans ce fichier.",
    InternalError: "Quelque chose s'est mal passé de notre côté. Envoyez le fichier encore une fois.",
  },
}
