import type { ContactForm, LanguageForm, SkillForm } from "./Arrangement.ts"
import type { Language, Person } from "./Person.ts"
import { type Block, bold, line, plain } from "./Sheet.ts"

const comma = { en: ", ", fr: ", ", ar: "، " }
const colon = { en: ": ", fr: " : ", ar: ": " }
const levels = {
  en: ["advanced", "expert", "intermediate"],
  fr: ["avancé", "expert", "intermédiaire"],
  ar: ["متقدم", "خبير", "متوسط"],
}
const bullet = (text: string): Block => ({ kind: "bullet", text })

export const skillBlocks = (
  groups: Person["skills"],
  form: SkillForm,
  language: Language,
): ReadonlyArray<Block> => {
  const all = groups.flatMap(({ items }) => items)
  const joined = (items: ReadonlyArray<string>) => items.join(comma[language])
  switch (form) {
    case "groups":
      return groups.map(({ group, items }) => line(bold(`${group}${colon[language]}`), plain(joined(items))))
    case "bullet-groups":
      return groups.map(({ group, items }) => bullet(`${group}${colon[language]}${joined(items)}`))
    case "bullets":
      return all.map(bullet)
    case "lines":
      return all.map((item) => line(plain(item)))
    case "pipes":
      return [{ kind: "para", text: all.join(" | ") }]
    case "dots":
      return [{ kind: "para", text: all.join(" · ") }]
    case "ratings":
      return all.map((item, at) => line(plain(`${item} ${"●".repeat(5 - (at % 3))}${"○".repeat(at % 3)}`)))
    case "stars":
      return all.map((item, at) => line(plain(`${item} ${"★".repeat(5 - (at % 3))}${"☆".repeat(at % 3)}`)))
    case "chips":
      return [{ kind: "chips", items: all }]
    case "grid": {
      const cells = [0, 1, 2].map((column) => all.filter((_, at) => at % 3 === column).map(bullet))
      return [{ kind: "table", widths: [34, 33, 33], ruled: false, rows: [cells] }]
    }
    case "percent":
      return all.map((item, at) => line(plain(`${item} ${95 - (at % 5) * 10}%`)))
    case "levelled":
      return all.map((item, at) => line(plain(`${item} (${levels[language][at % 3]!})`)))
    case "table": {
      const rows = groups.map(({ group, items }) => [[line(bold(group))], [line(plain(joined(items)))]])
      return [{ kind: "table", widths: [30, 70], ruled: false, rows }]
    }
    default:
      return [{ kind: "para", text: joined(all) }]
  }
}

export const languageBlocks = (
  all: Person["languages"],
  form: LanguageForm,
  language: Language,
): ReadonlyArray<Block> => {
  const write = (join: string, end = "") => all.map((one) => `${one.language}${join}${one.level}${end}`)
  switch (form) {
    case "brackets":
      return write(" (", ")").map((text) => line(plain(text)))
    case "dash":
      return write(" – ").map((text) => line(plain(text)))
    case "inline":
      return [{ kind: "para", text: write(" (", ")").join(comma[language]) }]
    case "bullets":
      return write(colon[language]).map(bullet)
    case "lines":
      return all.flatMap((one) => [line(bold(one.language)), line(plain(one.level))])
    case "semicolons":
      return [{ kind: "para", text: write(colon[language]).join("; ") }]
    case "cefr": {
      const head = ["", "Listening", "Reading", "Speaking"].map((text) => [line(bold(text))])
      const rows = all.map((one) => [one.language, "C1", "C2", "B2"].map((text) => [line(plain(text))]))
      return [{ kind: "table", widths: [40, 20, 20, 20], ruled: true, rows: [head, ...rows] }]
    }
    case "rated":
      return all.map((one, at) => line(plain(`${one.language} ${"●".repeat(5 - at)}${"○".repeat(at)}`)))
    case "table": {
      const rows = all.map((one) => [[line(plain(one.language))], [line(plain(one.level))]])
      return [{ kind: "table", widths: [50, 50], ruled: true, rows }]
    }
    default:
      return all.map((one) => line(bold(`${one.language}${colon[language]}`), plain(one.level)))
  }
}

const labels = {
  en: ["Phone", "E-mail", "Address", "LinkedIn"],
  fr: ["Tél.", "E-mail", "Adresse", "LinkedIn"],
  ar: ["الهاتف", "البريد الإلكتروني", "العنوان", "لينكدإن"],
}
const otherLabels = {
  en: ["Mobile", "Mail", "Lives in", "Profile"],
  fr: ["GSM", "Courriel", "Domicile", "Profil LinkedIn"],
  ar: ["جوال", "إيميل", "السكن", "حساب لينكدإن"],
}

/** `phone` as it is written. */
export const contactBlocks = (person: Person, phone: string, form: ContactForm): ReadonlyArray<Block> => {
  const { language, place } = person
  const address = `${place.street}${place.city}${comma[language]}${place.countryName}`
  const values = [phone, person.email, address, ...person.links]
  const named = values.map((value, at) => [labels[language][at]!, value] as const)
  const row = (join: string) => [line(plain(values.join(join)))]
  switch (form) {
    case "lines":
      return [address, phone, person.email, ...person.links].map((text) => line(plain(text)))
    case "labelled":
      return named.map(([label, value]) => line(bold(`${label}${colon[language]}`), plain(value)))
    case "other-labels":
      return values.map((value, at) => line(plain(`${otherLabels[language][at]}${colon[language]}${value}`)))
    case "initials":
      // "T: +216 ... | M: ..."
      return [line(plain([`T: ${phone}`, `E: ${person.email}`, `A: ${address}`].join(" | ")))]
    case "icons":
      return ["☎", "✉", "⌂", "⚭"].flatMap((icon, at) =>
        values[at] ? [line(plain(`${icon} ${values[at]}`))] : [],
      )
    case "glyphs":
      // Signs of an icon font: private use.
      return ["\uF095", "\uF0E0", "\uF041", "\uF0E1"].flatMap((icon, at) =>
        values[at] ? [line(plain(`${icon} ${values[at]}`))] : [],
      )
    case "pipes":
      return row(" | ")
    case "dots":
      return row(" • ")
    case "two-rows":
      return [line(plain(address)), line(plain([person.email, phone, ...person.links].join(" – ")))]
    case "table": {
      const rows = named.map(([label, value]) => [[line(bold(label))], [line(plain(value))]])
      return [{ kind: "table", widths: [30, 70], ruled: true, rows }]
    }
    default:
      return row("   ")
  }
}
