import type { CheckTextsOf } from "../CheckTexts.ts"
import { count, decimal } from "./words.ts"

export const readability: CheckTextsOf<"P"> = {
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
      rare: ({ type }) => `Le format ${type} se lit ici, mais beaucoup de formulaires le refusent.`,
    },
    fix: () => "Enregistrez le CV en PDF ou DOCX, sans mot de passe.",
  },
  P03: {
    title: "Ordre de lecture",
    says: {
      same: () => "Un logiciel lit votre CV dans l'ordre où les gens le voient.",
      nearly: ({ percent }) =>
        `Un logiciel lit certaines parties de votre CV dans un autre ordre que celui que l'on voit : les deux concordent à ${percent} %.`,
      mixed: ({ percent }) =>
        `Un logiciel mélange l'ordre de vos lignes : ce qu'il lit et ce que l'on voit ne concordent qu'à ${percent} %.`,
      unknown: () => "Ce format n'a pas de mise en page à comparer avec l'ordre de lecture.",
    },
    fix: () =>
      "Mettez le CV sur une seule colonne, de haut en bas, et écrivez-le dans l'ordre où il doit être lu.",
  },
  P04: {
    title: "Colonnes",
    says: {
      one: () => "Le texte est sur une seule colonne.",
      orderly: ({ page, lines }) =>
        `La page ${page} a deux colonnes sur ${count(lines, "ligne")}. Elles ont été lues l'une après l'autre, mais tous les logiciels ne le font pas.`,
      columns: ({ page, lines }) =>
        `La page ${page} a deux colonnes sur ${count(lines, "ligne")}, qu'un logiciel peut lire d'un bord à l'autre.`,
      unknown: () => "Ce format n'a pas de mise en page où l'on verrait des colonnes.",
    },
    fix: () =>
      "Placez le contenu de la colonne latérale au-dessus ou au-dessous du texte principal, pour n'avoir qu'une colonne.",
  },
  P05: {
    title: "Tableaux et zones de texte",
    says: {
      plain: () => "Votre expérience est en lignes simples, ni dans un tableau ni dans une zone de texte.",
      table: ({ lines }) =>
        `${count(lines, "ligne")} de votre expérience dans un tableau, dont un logiciel peut lire les cases dans un autre ordre.`,
      box: ({ lines }) =>
        `${count(lines, "ligne")} de votre expérience dans une zone de texte, que beaucoup de logiciels sautent.`,
      unknown: () => "Le texte brut n'a ni tableau ni zone de texte.",
    },
    fix: () =>
      "Sortez vos postes du tableau ou de la zone de texte et écrivez-les en paragraphes et en puces ordinaires.",
  },
  P06: {
    title: "Caractères nets",
    says: {
      clean: () => "Chaque caractère ressort tel que vous le voyez.",
      some: ({ percent }) =>
        `${decimal(percent)} % des caractères ressortent en signes que personne ne peut lire.`,
      many: ({ percent }) =>
        `${decimal(percent)} % des caractères ressortent en signes illisibles : des mots échappent à toute recherche.`,
    },
    fix: () =>
      "Réenregistrez le CV en PDF avec les polices incorporées, ou choisissez une police courante, et remplacez les icônes par des mots.",
  },
  P07: {
    title: "Contact dans le texte",
    says: {
      body: () => "E-mail et téléphone figurent dans le texte lui-même.",
      partly: ({ what }) =>
        `${what} ne figure que dans l'en-tête ou le pied de page, que beaucoup de logiciels ne lisent pas.`,
      edge: ({ what }) =>
        `${what} : votre contact ne figure que dans l'en-tête ou le pied de page, que beaucoup de logiciels ne lisent pas.`,
      missing: () => "Ni e-mail ni téléphone n'ont été trouvés dans le texte.",
      unknown: () => "Le texte brut n'a ni en-tête ni pied de page.",
    },
    fix: () =>
      "Écrivez e-mail et téléphone dans le corps de la page, sous votre nom, pas dans l'en-tête ni le pied de page.",
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
  P09: {
    title: "Texte caché",
    says: {
      none: () => "Le fichier montre tout ce qu'il contient.",
      marks: ({ count: n }) =>
        `${count(n, "endroit contient", "endroits contiennent")} des caractères invisibles, comme en laissent les éditeurs et les copier-coller.`,
      found: ({ count: n }) =>
        `${count(n, "morceau", "morceaux")} de texte que personne ne voit : blanc, minuscule, recouvert ou hors de la page. Il n'a pas compté dans la note.`,
      instruction: ({ count: n }) =>
        `Le fichier contient des mots adressés à un logiciel et non à une personne (${count(n, "morceau", "morceaux")} de texte). Ils n'ont pas compté dans la note.`,
    },
    fix: () => "Retirez-le : qui trouve du texte caché dans un CV cesse de croire au reste.",
  },
}
