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
    "new-sign-in": {
      subject: () => "Nouvelle connexion à votre compte",
      lines: ({ address, client, resetUrl, when }) => [
        `quelqu’un s’est connecté à votre compte : ${when}, ${client || "un appareil inconnu"}, depuis ${address}.`,
        "Si c’était vous, il n’y a rien à faire.",
        "Sinon, choisissez tout de suite un nouveau mot de passe : il met fin à toutes les connexions.",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "session-ended": {
      subject: () => "Nous avons mis fin à une connexion",
      lines: ({ resetUrl }) => [
        "une clé de votre compte a servi une seconde fois. Elle a peut-être été copiée : nous avons mis fin à cette connexion.",
        "Reconnectez-vous comme d’habitude. Si votre appareil est partagé ou infecté, choisissez un nouveau mot de passe :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "reset-password": {
      subject: () => "Choisissez un nouveau mot de passe",
      lines: ({ resetUrl }) => [
        "quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte. Choisissez-le ici :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
        "Le lien vaut 30 minutes et une seule fois. Un nouveau mot de passe met fin à toutes les connexions.",
        "Si ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.",
      ],
    },
    "password-changed": {
      subject: () => "Votre mot de passe a été changé",
      lines: ({ resetUrl, when }) => [
        `le mot de passe de votre compte a été changé : ${when}. Toutes les connexions antérieures sont terminées.`,
        "Si c’était vous, il n’y a rien à faire. Sinon, choisissez-en un autre tout de suite :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "sign-in-locked": {
      subject: () => "Mots de passe erronés pour votre compte",
      lines: ({ failures, resetUrl }) => [
        `quelqu’un a essayé ${failures} mots de passe erronés de suite pour votre compte. Aucun n’a ouvert.`,
        "L’attente s’allonge à chaque essai ; après 100, la connexion par mot de passe est fermée jusqu’à ce que vous en choisissiez un nouveau :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
        "Là où vous vous êtes déjà connecté, avec le même navigateur, vous n’attendez pas.",
      ],
    },
    "factor-added": {
      subject: () => "Un second facteur protège votre compte",
      lines: ({ resetUrl }) => [
        "désormais, la connexion à votre compte demande aussi un code de votre application d’authentification.",
        "Gardez les codes de secours ailleurs que sur votre téléphone : chacun remplace un code.",
        "Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et prévenez-nous :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "factor-removed": {
      subject: () => "Le second facteur a été retiré",
      lines: ({ resetUrl }) => [
        "le second facteur de votre compte a été retiré : le mot de passe seul suffit de nouveau.",
        "Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "recovery-code-used": {
      subject: () => "Un code de secours a servi",
      lines: ({ left, resetUrl }) => [
        `l’un de vos codes de secours a servi à vous connecter ou à confirmer un changement. Codes restants : ${left}.`,
        "Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
      ],
    },
    "identity-linked": {
      subject: ({ provider }) => `${provider} est relié à votre compte`,
      lines: ({ provider, resetUrl }) => [
        `désormais, votre compte ${provider} permet aussi de se connecter à UtopiaHire.`,
        "Si ce n’était pas vous, choisissez un nouveau mot de passe et retirez ce lien dans vos réglages :",
        { url: resetUrl, label: "Choisir un nouveau mot de passe" },
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
