import type { CheckResult, Evidence, Score } from "@utopiahire/domain/cv/Score"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import type { Language } from "@utopiahire/domain/i18n/Language"
import { bar, gauge } from "./gauge.ts"
import { linked } from "./linked.ts"
import { html, type Html } from "./markup.ts"
import type { ReportTexts } from "./texts.ts"
import { type Finding, tellingEvidence, winsInOrder } from "./winsInOrder.ts"

const marks = { pass: "✓", warn: "!", fail: "✗", skipped: "–" } as const
const SHOWN = 5

const evidenceItem = ({ text, page }: Evidence, texts: ReportTexts) =>
  html`<li>
    ${linked(text)}${page !== undefined && html` <span class="soft">(${texts.page} ${page})</span>`}
  </li>`

const finding = ({ check, win }: Finding, texts: ReportTexts) => {
  const evidence = tellingEvidence(check).slice(0, SHOWN)
  return html`<li class="card finding ${check.status}">
    <header>
      <h3>${check.title}</h3>
      <span class="badge"
        ><span aria-hidden="true">${marks[check.status]}</span> ${texts.status[check.status]}</span
      >
      <span class="gain">${win.gain > 0 ? texts.gain(win.gain) : texts.noGain}</span>
      <span class="soft small">${texts.effort[win.effort]}</span>
    </header>
    <p>${check.message}</p>
    ${check.fix !== undefined && html`<p class="fix"><b>${texts.fix}:</b> ${check.fix}</p>`}
    ${
      evidence.length > 0 &&
      html`<ul class="evidence" aria-label="${texts.evidence}">
        ${evidence.map((each) => evidenceItem(each, texts))}
      </ul>`
    }
  </li>`
}

const row = ({ status, title, message, earned, weight }: CheckResult, texts: ReportTexts) =>
  html`<li class="check ${status}">
    <span class="mark" role="img" aria-label="${texts.status[status]}">${marks[status]}</span>
    <span><b>${title}</b> <span class="soft">${message}</span></span>
    <span class="points small"
      >${status !== "skipped" && weight > 0 && html`<bdi>${earned} / ${weight}</bdi>`}</span
    >
  </li>`

const group = (
  { id, earned, weight }: Score["categories"][number],
  score: Score,
  language: Language,
  texts: ReportTexts,
) => {
  const own = score.checks.filter(({ category }) => category === id)
  const ran = own.filter(({ status }) => status !== "skipped")
  const passed = ran.filter(({ status }) => status === "pass").length
  return html`<section class="card group">
    <header>
      <h3>${checkTexts[language].categories[id]}</h3>
      <span class="soft small">${texts.good(passed, ran.length)}</span>
      <span class="points"><bdi>${earned} / ${weight}</bdi></span>
    </header>
    ${bar((100 * earned) / weight)}
    <ul class="checks">
      ${own.map((check) => row(check, texts))}
    </ul>
  </section>`
}

/** The score, what helps most, and every check by its category. */
export const scorePart = (score: Score, language: Language, texts: ReportTexts): Html => {
  const wins = winsInOrder(score)
  return html`<section class="card top" aria-label="${texts.score}">
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
    <h2>${texts.first}</h2>
    ${
      wins.length === 0
        ? html`<p class="card finding pass">${texts.nothing}</p>`
        : html`<p class="soft">${texts.firstHint}</p>
            <ol class="findings">
              ${wins.map((each) => finding(each, texts))}
            </ol>`
    }
    <h2>${texts.all}</h2>
    <div class="groups">${score.categories.map((category) => group(category, score, language, texts))}</div>`
}
