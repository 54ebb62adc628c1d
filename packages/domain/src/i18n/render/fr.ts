import type { RenderTexts } from "./RenderTexts.ts"

export const fr: RenderTexts = {
  warnings: {
    secondReader: "Un autre lecteur de PDF ne retrouve pas {count} valeurs en entier.",
    elsewhere: "Notre propre analyseur range {count} valeurs dans un autre champ.",
    signs: "Aucune police disponible ne contient {signs} : signes omis.",
    marks: "Les voyelles brèves ont été omises : les lecteurs de PDF les déplacent.",
    font: "Une autre police a été prise : avec la police habituelle, une partie du texte ne se relisait pas.",
    template: "Un autre modèle a été pris : avec le modèle choisi, une partie du texte ne se relisait pas.",
    lines:
      "Les valeurs d’une même ligne ont chacune la leur : côte à côte, elles ne se relisaient pas dans l’ordre.",
    xelatex: "Cette source contient de l’arabe et demande xelatex.",
  },
  templates: {
    strict: { title: "Strict", description: "Une colonne, noir sur blanc, rien qui gêne une machine." },
    modern: { title: "Moderne", description: "Une colonne, une couleur, un grand nom et plus d’air." },
    rtl: {
      title: "De droite à gauche",
      description: "Fait pour l’arabe : lettres plus grandes, lignes aérées, nom centré.",
    },
  },
}
