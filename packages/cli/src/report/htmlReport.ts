import type { CvDetail } from "@utopiahire/domain/cv/Cv"
import type { CheckResult, Evidence, Score } from "@utopiahire/domain/cv/Score"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { bar, gauge } from "./gauge.ts"
import { html, type Html } from "./markup.ts"
import { type Entry, type Section, sectionsOf } from "./resumeParts.ts"
import { style } from "./style.ts"
import { languageOf, type ReportTexts, reportTexts } from "./texts.ts"

const marks = { pass: "✓", warn: "!", fail: "✗", skipped: "–" } as const

/** What is most worth doing comes first. */
const urgency = ({ status, weight }: CheckResult) =>
  ({ fail: 300, warn: 200, pass: 100, skipped: 0 })[status] + weight

/** Only addresses that a browser opens harmlessly become links. */
const linked = (text: string): Html => {
  if (/^https?:\/\/[^\s"<>]+$/i.test(text))
    return html`<a href="${text}" rel="noopener noreferrer nofollow">${text}</a>`
  if (/^[^\s@:<>"']+@[^\s@:<>"']+$/.test(text)) return html`<a href="mailto:${encodeURI(text)}">${text}</a>`
  // Numbers have no direction of their own: in an Arabic line their signs would change sides.
  return /^[+\d\s().,/:–-]+$/.test(text) ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`
}

const evidenceItem = ({ text, page }: Evidence, texts: ReportTexts) =>
  html`<li>
    ${linked(text)}${page !== undefined && html` <span class="soft">(${texts.page} ${page})</span>`}
  </li>`

const finding = (check: CheckResult, texts: ReportTexts) =>
  html`<li class="card finding ${check.status}">
    <header>
      <h3>${check.title}</h3>
      <span class="badge"
        ><span aria-hidden="true">${marks[check.status]}</span> ${texts.status[check.status]}</span
      >
      <span class="points small"
        >${check.status !== "skipped" && html`<bdi>${check.earned} / ${check.weight}</bdi>`}</span
      >
    </header>
    <p>${check.message}</p>
    ${check.fix !== undefined && html`<p class="fix"><b>${texts.fix}:</b> ${check.fix}</p>`}
    ${
      check.evidence.length > 0 &&
      html`<ul class="evidence" aria-label="${texts.evidence}">
        ${check.evidence.slice(0, 10).map((each) => evidenceItem(each, texts))}
      </ul>`
    }
  </li>`

const scorePart = (score: Score, language: Language, texts: ReportTexts) =>
  html`<section class="card top" aria-label="${texts.score}">
      ${gauge(score.overall, texts.score)}
      <dl class="bars">
        ${score.categories.map(
          ({ id, earned, weight }) =>
            html`<div>
              <dt>${checkTexts[language].categories[id]}</dt>
              <dd><bdi>${earned} / ${weight}</bdi></dd>
              ${bar((100 * earned) / weight)}
            </div>`,
        )}
      </dl>
    </section>
    ${score.ceilings.map(
      ({ ceiling, message }) =>
        html`<p class="card held">
          ${message} <b>${texts.heldDown} <bdi>${ceiling}</bdi>.</b>
        </p>`,
    )}
    <h2>${texts.findings}</h2>
    <ol class="findings">
      ${[...score.checks].sort((a, b) => urgency(b) - urgency(a)).map((check) => finding(check, texts))}
    </ol>`

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
