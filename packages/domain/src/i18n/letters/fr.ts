import type { LetterTexts } from "./Letter.ts"

export const fr: LetterTexts = {
  greeting: "Bonjour,",
  closing: "UtopiaHire",
  letters: {
    "verify-email": {
      subject: () => "Confirmez votre adresse e-mail",
      lines: ({ verifyUrl }) => [
        "quelqu’un, vous sans doute, a ouvert un compte UtopiaHire avec cette adresse. Confirmez-la par ce lien :",
        { url: verifyUrl, label: "Confirmer mon adresse" },
        "Le lien est valable 24 heures et ne sert qu’une fois.",
        "Si ce n’était pas vous, ignorez ce message et n’ouvrez pas le lien : sans lui, personne n’entre.",
      ],
    },
    "already-registered": {
      subject: () => "Vous avez déjà un compte",
      lines: ({ loginUrl }) => [
        "quelqu’un a voulu ouvrir un second compte avec cette adresse. Vous en avez déjà un : connectez-vous ici.",
        { url: loginUrl, label: "Se connecter" },
        "Si ce n’était pas vous, il n’y a rien à faire : votre compte et votre mot de passe sont inchangés.",
      ],
    },
    "cv-ready": {
      subject: ({ score }) => `Votre CV est lu : ${score}`,
      lines: ({ cvUrl, fileName, score }) => [
        `votre CV « ${fileName} » a été lu et vérifié. Son score est de ${score}.`,
        "Chaque constat montre sa preuve dans votre texte et comment y remédier :",
        { url: cvUrl, label: "Voir les constats" },
      ],
    },
  },
}
