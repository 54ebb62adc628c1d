import type { SuggestionTexts } from "./SuggestionTexts.ts"

const of = (about: string, joint: string) => (about === "" ? "" : ` ${joint} ${about}`)

export const fr: SuggestionTexts = {
  kinds: {
    weak_opening: {
      problem: "Cette ligne commence par une attribution ou par vous-même, non par ce que vous avez fait.",
      explanation: "La même phrase, l'action d'abord. Rien n'a été ajouté.",
      impact: "Qui lit en diagonale voit votre travail dès le premier mot.",
    },
    bullet_split: {
      problem: "Cette ligne est trop longue pour être lue d'un coup d'œil.",
      explanation: "Elle dit deux choses : elle devient deux lignes, avec vos mots.",
      impact: "Chaque résultat se voit pour lui-même.",
    },
    figure: {
      problem: "Cette ligne ne dit ni combien ni dans quelle mesure.",
      explanation: "Indiquez un chiffre que vous pouvez prouver. Sans chiffre, laissez-la telle quelle.",
      impact: "Un chiffre rend un résultat crédible et facile à comparer.",
    },
    repeated_term: {
      problem: "La même chose figure ici plus d'une fois.",
      explanation: "Elle est gardée une fois, à sa première place.",
      impact: "Les répétitions ressemblent à du remplissage, pour les gens comme pour les logiciels.",
    },
    date_style: {
      problem: "Les dates de cette section sont écrites de plusieurs façons.",
      explanation: "Toutes prennent la même forme ; les dates elles-mêmes ne changent pas.",
      impact: "Les logiciels lisent votre parcours sans erreur.",
    },
    section_rename: {
      problem: "Les logiciels ne savent pas ce qu'annonce ce titre.",
      explanation: "Choisissez le nom habituel de la section ; son contenu reste.",
      impact: "Ce qui figure dessous est trouvé et compté.",
    },
    entry_order: {
      problem: "L'entrée la plus récente ne vient pas en premier.",
      explanation:
        "Les entrées sont mises dans l'ordre, la plus récente d'abord ; leur contenu ne change pas.",
      impact: "Votre travail le plus récent est vu en premier.",
    },
    private_data: {
      problem: "Cette ligne dit quelque chose qu'aucun employeur ne devrait demander.",
      explanation:
        "La ligne est retirée : date de naissance, état civil, numéro d'identité et religion n'ont pas leur place dans un CV.",
      impact: "Vous êtes jugé sur votre travail, et vos données sont mieux protégées.",
    },
    placeholder: {
      problem: "Un reste de modèle est demeuré ici.",
      explanation: "Il est retiré, ou remplacé par ce que vous indiquez.",
      impact: "Un texte de modèle oublié fait négligé.",
    },
    phone_code: {
      problem: "Le numéro de téléphone n'a pas d'indicatif de pays.",
      explanation: "Avec + et l'indicatif, le même numéro se compose de partout.",
      impact: "Les employeurs à l'étranger peuvent vous joindre.",
    },
    missing_detail: {
      problem: "Il manque une information que l'on cherche dans un CV.",
      explanation: "Vous seul la connaissez : indiquez-la, elle est ajoutée à sa place.",
      impact: "Votre CV est complet, pour les gens comme pour les logiciels.",
    },
    contact_to_body: {
      problem: "Ceci figure dans l'en-tête ou le pied de page, que beaucoup de logiciels ignorent.",
      explanation: "L'information passe dans le corps du CV, inchangée.",
      impact: "Vos coordonnées ne se perdent pas en route.",
    },
    trim: {
      problem: "Des signes ou des espaces superflus sont restés dans cette ligne.",
      explanation: "Ils sont retirés ; les mots restent les mêmes.",
      impact: "Le texte paraît soigné.",
    },
    rewrite: {
      problem: "Cela peut se dire plus clairement.",
      explanation:
        "Un modèle de langue a proposé cette formulation ; il a été vérifié qu'elle n'ajoute aucun fait à votre CV.",
      impact: "Une phrase claire est lue jusqu'au bout.",
    },
  },
  questions: {
    percent: () => "De combien pour cent ? Donnez un chiffre que vous pouvez prouver.",
    number: () =>
      "Combien, ou à quelle fréquence ? Par exemple : 12 clients, 3 projets, 200 demandes par jour.",
    placeholder: (about) => `Que faut-il écrire ici${of(about, "à la place de")} ?`,
    countryCode: (about) =>
      `Quel est l'indicatif du pays${of(about, "pour le numéro")} ? Par exemple : +216.`,
    section: (about) =>
      `De quoi parle cette section${of(about, "intitulée")} ? Choisissez un des noms habituels.`,
    email: () => "À quelle adresse e-mail peut-on vous joindre ?",
    phone: () => "À quel numéro peut-on vous appeler ? Avec + et l'indicatif du pays.",
    city: () => "Dans quelle ville habitez-vous ? Par exemple : Tunis, Tunisie.",
    employer: (about) => `Pour qui avez-vous travaillé${of(about, "comme")} ?`,
    position: (about) => `Quel était votre poste${of(about, "chez")} ?`,
    result: (about) =>
      `Qu'avez-vous accompli${of(about, "comme")} ? Une phrase qui commence par ce que vous avez fait.`,
  },
}
