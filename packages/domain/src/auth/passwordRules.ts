import { Schema } from "effect"

/** What can be wrong with a password. The texts for readers are in `passwordTexts`. */
export const PasswordFlaw = Schema.Literals(["too_short", "too_long", "personal", "common", "pattern"])
export type PasswordFlaw = typeof PasswordFlaw.Type

const MIN_CHARACTERS = 15
const MAX_BYTES = 1024
/** So many characters must remain when all that is easy to guess is taken away. */
const MIN_UNGUESSED = 8

/** Words that fill the lists of leaked passwords, in the languages of our users; long ones first. */
const COMMON = (
  "correcthorsebatterystaple administrator utilisateur motdepasse passphrase contrasena bienvenue liverpool " +
  "marseille chocolat ordinateur inchallah starwars superman princess whatever sunshine football baseball " +
  "password passwort passw0rd p@ssw0rd p@ssword pa55word kennwort computer internet trustno1 iloveyou jetaime " +
  "changeme welcome letmein bonjour default mohammed muhammad mohamed michael dragon monkey master shadow secret " +
  "qwertyuiop azertyuiop 1q2w3e4r5t 1q2w3e4r 1qaz2wsx zaq12wsx qwerty azerty abc123 habibi admin login hello " +
  "salut allah guest user test root كلمةالمرور كلمةالسر السلامعليكم حبيبي مرحبا محمد"
).split(" ")

const ROWS = "1234567890 qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn ضصثقفغعهخحجد شسيبلاتنمكط"
  .split(" ")
  .flatMap((row) => [row, [...row].reverse().join("")])

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFKC").toLowerCase()

const SEPARATORS = /[\s_.,-]/g
const size = (text: string) => [...text].length

const without = (text: string, words: ReadonlyArray<string>) =>
  words.reduce((rest, word) => rest.replaceAll(word, ""), text)

/** How many characters neither repeat, count on, nor walk along a keyboard row; of a periodic text, one period. */
const surprises = (text: string) => {
  const characters = [...text]
  const codes = characters.map((character) => character.codePointAt(0)!)
  const steps = codes.map((code, i) => code - (codes[i - 1] ?? Number.NaN))
  const predicted = codes.filter((_, i) => {
    const straight = Math.abs(steps[i]!) <= 1 && steps[i] === steps[i - 1]
    return straight || (i > 1 && ROWS.some((row) => row.includes(characters.slice(i - 2, i + 1).join(""))))
  }).length
  const period = codes.findIndex((_, p) => p > 0 && codes.every((code, i) => i < p || code === codes[i - p]))
  return Math.min(
    codes.length - predicted,
    period > 0 && period <= codes.length / 2 ? period : codes.length,
    new Set(codes).size * 2,
  )
}

const personalWords = (person: { readonly name: string; readonly email: string }) =>
  // Without the top-level domain: "com" is nobody's own, and part of many words.
  `${person.name} ${person.email.replace(/\.[^.@]*$/, "")} utopiahire`
    .split(/[^\p{L}\p{N}]+/u)
    .map(folded)
    .filter((word) => [...word].length >= 3)
    .sort((a, b) => b.length - a.length)

/** The form in which a password is checked and hashed: one for all keyboards that write the same characters. */
export const normalPassword = (password: string) => password.normalize("NFKC")

/**
 * The flaws of a password that stands alone, after NIST SP 800-63B-4: length and guessability, no rules of
 * composition. Empty means good.
 */
export const passwordFlaws = (
  password: string,
  person: { readonly name: string; readonly email: string },
): ReadonlyArray<PasswordFlaw> => {
  const normal = normalPassword(password)
  if (new TextEncoder().encode(normal).length > MAX_BYTES) return ["too_long"]
  const short: ReadonlyArray<PasswordFlaw> = size(normal) < MIN_CHARACTERS ? ["too_short"] : []
  const text = folded(normal).replace(SEPARATORS, "")
  const anonymous = without(text, personalWords(person))
  if (anonymous !== text && size(anonymous) < MIN_UNGUESSED) return [...short, "personal"]
  const rare = without(anonymous, COMMON)
  if (rare !== anonymous && size(rare) < MIN_UNGUESSED) return [...short, "common"]
  return surprises(rare) < Math.min(MIN_UNGUESSED, size(normal)) ? [...short, "pattern"] : short
}
