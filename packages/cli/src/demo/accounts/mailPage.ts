import { Html, html } from "../../report/markup.ts"
import { style } from "../../report/style.ts"
import type { Mail } from "./eml.ts"

const own = new Html(`
.mail { margin-top: 1.4rem } .mail header { border-bottom: 1px solid var(--line); padding-bottom: .8rem; margin-bottom: 1rem }
.mail h2 { margin: 0 }
.mail .letter { overflow-wrap: anywhere }
`)

/** What stands in the page of a mail. Its letter escaped every value when it was written. */
const letterOf = ({ html: page }: Mail) => new Html(/<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "")
const directionOf = ({ html: page }: Mail) => (page.includes('dir="rtl"') ? "rtl" : "ltr")

/** All mails of a walk on one page, each in its language and its direction. */
export const mailPage = (mails: ReadonlyArray<{ readonly mail: Mail; readonly file: string }>): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <title>The mails of an account</title>
        <style>
          ${style}${own}
        </style>
      </head>
      <body>
        <main>
          <h1>The mails of an account</h1>
          <ol>
            ${mails.map(
              ({ mail }, i) =>
                html`<li>
                  <a href="#mail-${i + 1}"><bdi lang="${mail.language}">${mail.subject}</bdi></a>
                </li>`,
            )}
          </ol>
          ${mails.map(
            ({ file, mail }, i) =>
              html`<article class="card mail" id="mail-${i + 1}">
                <header>
                  <h2 lang="${mail.language}" dir="${directionOf(mail)}">${mail.subject}</h2>
                  <p class="soft small"><bdi>${mail.from}</bdi> → <bdi>${mail.to}</bdi></p>
                  <p class="small">
                    <a href="${file}.html">as a page</a> · <a href="${file}.eml">as it was sent</a>
                  </p>
                </header>
                <div class="letter" lang="${mail.language}" dir="${directionOf(mail)}">${letterOf(mail)}</div>
              </article>`,
          )}
        </main>
      </body>
    </html> `.text
