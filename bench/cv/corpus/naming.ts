import type { Arrangement } from "./Arrangement.ts"
import type { Person } from "./Person.ts"

const nameLabel = { en: "Name: ", fr: "Nom : ", ar: "الاسم: " }
const honorific = { en: "Dr. ", fr: "Dr ", ar: "د. " }
const letters = { en: ", MBA, PMP", fr: ", MBA", ar: "، PMP" }

const labels = {
  en: ["Surname: ", "First name: "],
  fr: ["Nom : ", "Prénom : "],
  ar: ["اللقب: ", "الاسم: "],
}
const upper = ({ language }: Person, text: string) => text.toLocaleUpperCase(language)
const cased = (person: Person, habits: Arrangement): readonly [given: string, family: string] => {
  const { family, given } = person
  if (habits.upperName === true) return [upper(person, given), upper(person, family)]
  return [given, habits.upperFamily === true ? upper(person, family) : family]
}

/** The name itself, and as it is printed: with a label, a title, letters after it, or in two lines. */
export const nameOf = (
  person: Person,
  habits: Arrangement,
): { readonly name: string; readonly printed: string } => {
  const { language } = person
  const parts = cased(person, habits)
  const name = parts.join(" ")
  switch (habits.nameForm) {
    case "two-lines":
      return { name, printed: parts.join("\n") }
    case "with-label":
      return { name, printed: `${name} — ${person.label}` }
    case "parts":
      return { name, printed: `${labels[language][0]}${parts[1]}\n${labels[language][1]}${parts[0]}` }
    case "credentials":
      return { name, printed: name + letters[language] }
    case "honorific":
      return { name, printed: honorific[language] + name }
    default:
      return { name, printed: habits.labelledName === true ? nameLabel[language] + name : name }
  }
}
