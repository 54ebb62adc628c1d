import { paint, plain, type Screen, screen, widthOf, wrap } from "../../report/terminal.ts"
import type { Mail } from "./eml.ts"

const LINK = /(https?:\/\/\S+)/

/** A paragraph in lines; a link stays whole on its own, so that it can be clicked. */
const linesOf = (paragraph: string, width: number) =>
  paragraph.split(LINK).flatMap((part) => (LINK.test(part) ? [plain(part)] : wrap(part, width)))

/**
 * A mail as its reader gets it, framed. Nothing stands to the right of its text: terminals turn Arabic lines around,
 * each in its own way.
 */
export const mailFrame = (mail: Mail, number: number, to: Screen = screen()): string => {
  const edge = (text: string) => paint(to, "cyan", text)
  const title = ` mail ${number} `
  const field = (name: string, value: string) => `${paint(to, "grey", name)} ${plain(value)}`
  const body = mail.text
    .split("\n")
    .flatMap((line) => (line === "" ? [""] : linesOf(line, Math.max(20, to.width - 4))))
  return [
    edge(`╭─${title}${"─".repeat(Math.max(2, to.width - 2 - widthOf(title)))}`),
    ...[
      field("From   ", mail.from),
      field("To     ", mail.to),
      field("Subject", paint(to, "bold", plain(mail.subject))),
    ].map((line) => `${edge("│")} ${line}`),
    edge(`├${"─".repeat(to.width - 1)}`),
    ...body.map((line) => (line === "" ? edge("│") : `${edge("│")} ${line}`)),
    edge(`╰${"─".repeat(to.width - 1)}`),
  ].join("\n")
}
