import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { linked } from "./linked.ts"
import { html } from "./markup.ts"
import { type Entry, type Section, sectionsOf } from "./resumeParts.ts"
import { scorePart } from "./scorePart.ts"
import { style } from "./style.ts"
import { languageOf, type ReportTexts, reportTexts } from "./texts.ts"

const entryPart = ({ head, side, dates, lines }: Entry) =>
  html`<div class="entry">
    <div class="line">
      <span dir="auto"
        ><b>${linked(head)}</b
        >${side !== undefined && side !== "" && html` <span class="soft">${linked(side)}</span>`}</span
      >
      ${dates !== undefined && html`<bdi class="soft small">${dates}</bdi>`}
    </div>
    ${
      lines.length > 0 &&
      html`<ul>
        ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
      </ul>`
    }
  </div>`

const short = new Set<Section["name"]>(["contact", "skills", "languages", "interests"])
const chip = ({ head, side }: Entry) =>
  html`<li>
    ${linked(head)}${side !== undefined && side !== "" && html` <span class="soft">${side}</span>`}
  </li>`

const sectionPart = ({ name, entries }: Section, texts: ReportTexts) =>
  html`<section class="section">
    <h3>${texts.sections[name]}</h3>
    ${
      short.has(name)
        ? html`<ul class="chips">
            ${entries.map(chip)}
          </ul>`
        : name === "summary"
          ? entries.map(({ head }) => html`<p dir="auto">${head}</p>`)
          : entries.map(entryPart)
    }
  </section>`

/**
 * The whole result as one page: no script, nothing loaded from elsewhere, every value of the CV escaped, to be read
 * on a screen, on paper or by a screen reader. In the language of the score's own texts.
 */
export const htmlReport = (detail: CvDetail, language: Language = languageOf(detail.score)): string => {
  const texts = reportTexts[language]
  const { score, document, failure } = detail
  const name = document?.resume.basics.name ?? detail.fileName
  return html`<!doctype html>
    <html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <title>${texts.title} · ${name}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <p class="soft small">${texts.title}</p>
          <h1 dir="auto">${name}</h1>
          <p class="soft small"><bdi>${detail.fileName}</bdi></p>
          ${score !== undefined && scorePart(score, language, texts)}
          ${failure !== undefined && html`<p class="card held">${failure.detail}</p>`}
          ${score === undefined && failure === undefined && html`<p class="card">${texts.noResult}</p>`}
          ${
            document !== undefined &&
            html`<h2>${texts.resume}</h2>
              <div class="card">
                ${sectionsOf(document, texts).map((section) => sectionPart(section, texts))}
              </div>`
          }
          <footer class="soft small">
            <p>${texts.estimate}</p>
            ${score !== undefined && html`<p>${texts.rubric} <bdi>${score.rubricVersion}</bdi></p>`}
          </footer>
        </main>
      </body>
    </html> `.text
}
