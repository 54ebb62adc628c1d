import type { CheckTexts } from "./CheckTexts.ts"
import { contact } from "./fr/contact.ts"
import { content } from "./fr/content.ts"
import { hygiene } from "./fr/hygiene.ts"
import { readability } from "./fr/readability.ts"
import { sections } from "./fr/sections.ts"

export const fr: CheckTexts = {
  checks: { ...readability, ...contact, ...sections, ...content, ...hygiene },
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
