import { readdirSync } from "node:fs"
import { join } from "node:path"
import { Effect, Option, Schedule } from "effect"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { letterTexts } from "@utopiahire/domain/i18n/letters/all"
import type { LetterName } from "@utopiahire/domain/i18n/letters/Letter"
import { refuse } from "../../refusal.ts"
import { type Mail, readMail } from "./eml.ts"

/** Letters whose subject is the same for everybody. */
export type Told = Exclude<LetterName, "identity-linked" | "cv-ready">

export const subjectOf = (letter: Told, language: Language) =>
  (letterTexts[language].letters[letter].subject as (params: object) => string)({})

const namesIn = (folder: string) => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".eml"))
  } catch {
    return [] // no mail has been sent yet
  }
}

/** The mails that arrive in an outbox folder from now on for those addresses that are ours. */
export const openInbox = (folder: string, isOurs: (address: string) => boolean) => {
  const seen = new Set(namesIn(folder))
  const waiting: Array<Mail> = []
  const look = () => {
    for (const name of namesIn(folder).filter((each) => !seen.has(each))) {
      seen.add(name)
      const mail = readMail(join(folder, name))
      if (isOurs(mail.to)) waiting.push(mail)
    }
  }
  const take = (subject: string, to: string) =>
    Effect.suspend(() => {
      look()
      const at = waiting.findIndex((mail) => mail.to === to && mail.subject === subject)
      return at === -1 ? Effect.fail("no mail yet" as const) : Effect.succeed(waiting.splice(at, 1)[0]!)
    })

  return {
    /** That letter, in that language, as soon as it lies in the folder. */
    next: Effect.fnUntraced(function* (letter: Told, language: Language, to: string) {
      const subject = subjectOf(letter, language)
      const mail = yield* take(subject, to).pipe(
        Effect.retry({ times: 300, schedule: Schedule.spaced("50 millis") }),
        Effect.option,
      )
      if (Option.isNone(mail)) return yield* refuse(`No mail “${subject}” arrived in ${folder} within 15 s.`)
      const page = `<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`
      if (mail.value.language !== language || !mail.value.html.includes(page))
        return yield* refuse(`The mail “${subject}” does not say that it is written in ${language}.`)
      return mail.value
    }),
    /** What came and nobody waited for. */
    unexpected: () => {
      look()
      return waiting.map(({ subject }) => subject)
    },
  }
}
