import type { LetterTexts } from "./Letter.ts"

export const en: LetterTexts = {
  greeting: "Hello,",
  closing: "UtopiaHire",
  letters: {
    "verify-email": {
      subject: () => "Confirm your e-mail address",
      lines: ({ verifyUrl }) => [
        "somebody, we hope you, opened an account at UtopiaHire with this address. Confirm it with this link:",
        { url: verifyUrl, label: "Confirm my address" },
        "The link is good for 24 hours and for one use.",
        "If it was not you, ignore this mail and do not open the link: without it nobody gets in.",
      ],
    },
    "already-registered": {
      subject: () => "You already have an account",
      lines: ({ loginUrl }) => [
        "somebody tried to open a second account with this address. You already have one: sign in here.",
        { url: loginUrl, label: "Sign in" },
        "If it was not you, there is nothing to do: your account and your password are unchanged.",
      ],
    },
    "new-sign-in": {
      subject: () => "A new sign-in to your account",
      lines: ({ address, client, resetUrl, when }) => [
        `somebody signed in to your account: ${when}, ${client || "an unknown device"}, from ${address}.`,
        "If it was you, there is nothing to do.",
        "If it was not you, choose a new password now: it ends every sign-in.",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "session-ended": {
      subject: () => "We ended a sign-in to your account",
      lines: ({ resetUrl }) => [
        "a key to your account was used a second time. Somebody may have copied it, so we ended that sign-in.",
        "Sign in again as usual. If you use a shared or infected device, choose a new password:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "reset-password": {
      subject: () => "Choose a new password",
      lines: ({ resetUrl }) => [
        "somebody, we hope you, asked for a new password for your account. Choose it here:",
        { url: resetUrl, label: "Choose a new password" },
        "The link is good for 30 minutes and for one use. A new password ends every sign-in.",
        "If it was not you, ignore this mail: your password stays as it is.",
      ],
    },
    "password-changed": {
      subject: () => "Your password was changed",
      lines: ({ resetUrl, when }) => [
        `the password of your account was changed: ${when}. Every earlier sign-in has ended.`,
        "If it was you, there is nothing to do. If it was not you, choose another one now:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "sign-in-locked": {
      subject: () => "Wrong passwords for your account",
      lines: ({ failures, resetUrl }) => [
        `somebody tried ${failures} wrong passwords for your account in a row. None let them in.`,
        "We make them wait longer each time; after 100, signing in by password is closed until you choose a new one here:",
        { url: resetUrl, label: "Choose a new password" },
        "Where you signed in before, with the same browser, you are not kept waiting.",
      ],
    },
    "factor-added": {
      subject: () => "A second factor protects your account",
      lines: ({ resetUrl }) => [
        "from now on signing in to your account also asks for a code of your authenticator app.",
        "Keep the recovery codes apart from your phone: each of them replaces one code.",
        "If it was not you, choose a new password now and tell us:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "factor-removed": {
      subject: () => "The second factor was removed",
      lines: ({ resetUrl }) => [
        "the second factor of your account was removed: the password alone signs in again.",
        "If it was not you, choose a new password now:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "recovery-code-used": {
      subject: () => "A recovery code was used",
      lines: ({ left, resetUrl }) => [
        `one of your recovery codes was used to sign in or to confirm a change. Codes left: ${left}.`,
        "If it was not you, choose a new password now:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "identity-linked": {
      subject: ({ provider }) => `${provider} was linked to your account`,
      lines: ({ provider, resetUrl }) => [
        `from now on your ${provider} account also signs in to UtopiaHire.`,
        "If it was not you, choose a new password and unlink it in your settings:",
        { url: resetUrl, label: "Choose a new password" },
      ],
    },
    "cv-ready": {
      subject: ({ score }) => `Your CV is read: ${score}`,
      lines: ({ cvUrl, fileName, score }) => [
        `your CV “${fileName}” has been read and checked. Its score is ${score}.`,
        "Every finding shows its evidence in your text and what would mend it:",
        { url: cvUrl, label: "See the findings" },
      ],
    },
  },
}
