import { html, type Html } from "./markup.ts"

/** How good a share is, in the words of a check. */
export const toneOf = (percent: number): "pass" | "warn" | "fail" =>
  percent >= 80 ? "pass" : percent >= 50 ? "warn" : "fail"

const RADIUS = 80
const AROUND = 2 * Math.PI * RADIUS
/** The gauge leaves a quarter of its circle open, at the bottom. */
const SWEEP = 0.75 * AROUND

/** A score of 0 to 100 as three quarters of a circle. */
export const gauge = (overall: number, label: string): Html =>
  html`<svg
    class="gauge ${toneOf(overall)}"
    viewBox="0 0 200 190"
    direction="ltr"
    role="img"
    aria-label="${label}: ${overall}/100"
  >
    <g transform="rotate(135 100 100)" stroke-width="15">
      <circle
        class="track"
        cx="100"
        cy="100"
        r="${RADIUS}"
        stroke-linecap="round"
        stroke-dasharray="${SWEEP.toFixed(1)} ${AROUND.toFixed(1)}"
      />
      ${overall > 0 && html`<circle class="value toned" cx="100" cy="100" r="${RADIUS}" stroke-dasharray="${((SWEEP * overall) / 100).toFixed(1)} ${AROUND.toFixed(1)}" />`}
    </g>
    <text x="100" y="112" font-size="52">${overall}</text>
    <text x="100" y="140" font-size="17" opacity=".65">/ 100</text>
  </svg>`

/** A share as a thin bar; its number stands beside it as text. */
export const bar = (percent: number): Html =>
  html`<svg class="bar ${toneOf(percent)}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <path class="track" d="M0 4H100" stroke-width="8" />
    ${percent > 0 && html`<path class="toned" d="M0 4H${percent.toFixed(1)}" stroke-width="8" />`}
  </svg>`
