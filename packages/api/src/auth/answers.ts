import { WeakPassword } from "@utopiahire/domain/auth/AuthErrors"
import { noticeTexts } from "@utopiahire/domain/auth/noticeTexts"
import { passwordTexts } from "@utopiahire/domain/auth/passwordTexts"
import { Effect } from "effect"
import { reader } from "../http/reader.ts"

/** What is said wherever the rest goes by mail. */
export const checkMail = Effect.map(reader, (language) => ({ message: noticeTexts[language].checkMail }))

/** The rules a password breaks, in sentences for its reader. */
export const explained = ({ reasons }: WeakPassword) =>
  Effect.flatMap(reader, (language) =>
    Effect.fail(
      new WeakPassword({ reasons, detail: reasons.map((flaw) => passwordTexts[language][flaw]).join(" ") }),
    ),
  )
