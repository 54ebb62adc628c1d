import { Html } from "./markup.ts"

/** The report's own look: system fonts, light and dark, and a sober version for paper. */
export const style = new Html(`
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6675; --line: #dfe4ea; --paper: #fff; --ground: #f3f5f8;
  --pass: #157347; --warn: #9a5b00; --fail: #b3261e; --skipped: #5a6675; --tint: #eef3fb; --accent: #2457c5 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a3afbf; --line: #323c4a; --paper: #1b222c; --ground: #12171e;
  --pass: #5fce97; --warn: #f0b457; --fail: #ff8b82; --skipped: #a3afbf; --tint: #222c3a; --accent: #8db2ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Naskh Arabic", sans-serif }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .9rem }
h3 { font-size: 1rem; margin: 0 }
p { margin: .3rem 0 }
a { color: var(--accent); overflow-wrap: anywhere }
.soft { color: var(--soft) }
.small { font-size: .875rem }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem 1.4rem }
.top { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem 2rem; align-items: center; margin-top: 1.4rem }
.gauge { width: 100%; max-width: 13rem; display: block; margin: 0 auto }
.gauge .track, .bar .track { stroke: var(--line); fill: none }
.gauge .value { fill: none; stroke-linecap: round }
.gauge text { fill: var(--ink); text-anchor: middle; font-weight: 700 }
.bars { display: grid; gap: .8rem; margin: 0 }
.bars div { display: grid; grid-template-columns: 1fr auto; gap: .1rem .8rem }
.bars dd { margin: 0; font-variant-numeric: tabular-nums }
.bar { grid-column: 1 / -1; width: 100%; height: 8px; display: block; border-radius: 4px; overflow: hidden }
[dir=rtl] .bar { transform: scaleX(-1) }
.pass { --tone: var(--pass) } .warn { --tone: var(--warn) } .fail { --tone: var(--fail) } .skipped { --tone: var(--skipped) }
.toned { stroke: var(--tone) }
.held { border-inline-start: 5px solid var(--fail); margin-top: 1rem }
.findings { list-style: none; margin: .9rem 0 0; padding: 0; display: grid; gap: .8rem }
.finding { border-inline-start: 5px solid var(--tone); padding: 1rem 1.2rem; break-inside: avoid }
.finding header { display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap }
.findings { counter-reset: step }
.finding h3::before { counter-increment: step; content: counter(step) "."; color: var(--soft); margin-inline-end: .4rem; font-variant-numeric: tabular-nums }
.gain { background: var(--accent); color: var(--paper); border-radius: 99px; padding: .05rem .7rem; font-size: .8rem; font-weight: 700; white-space: nowrap; margin-inline-start: auto }
.groups { display: grid; gap: .8rem }
.group { padding: 1rem 1.2rem; break-inside: avoid }
.group header { display: flex; gap: .7rem; align-items: baseline; margin-bottom: .4rem }
.points { margin-inline-start: auto; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap }
.checks { list-style: none; margin: .8rem 0 0; padding: 0; display: grid }
.check { display: grid; grid-template-columns: 1.5rem 1fr auto; gap: .1rem .5rem; padding: .45rem 0; align-items: baseline; border-top: 1px solid var(--line); font-size: .93rem }
.check .mark { color: var(--tone); font-weight: 700; text-align: center }
.badge { color: var(--tone); border: 1px solid currentColor; border-radius: 99px; padding: 0 .6rem; font-size: .8rem; font-weight: 600; white-space: nowrap }
.fix { background: var(--tint); border-radius: 8px; padding: .5rem .8rem; margin-top: .6rem }
.fix b { color: var(--accent) }
.evidence { margin: .6rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .35rem }
.evidence li { background: var(--ground); border: 1px solid var(--line); border-radius: 7px; padding: .05rem .55rem; font-size: .85rem; overflow-wrap: anywhere }
.section + .section { border-top: 1px solid var(--line); margin-top: 1.1rem; padding-top: 1.1rem }
.section h3 { color: var(--accent); margin-bottom: .5rem }
.entry { margin-bottom: .8rem; break-inside: avoid }
.entry .line { display: flex; gap: .2rem 1rem; flex-wrap: wrap; justify-content: space-between }
.entry ul { margin: .3rem 0 0; padding-inline-start: 1.2rem }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; list-style: none }
.chips li { background: var(--tint); border-radius: 99px; padding: .1rem .75rem; overflow-wrap: anywhere }
footer { margin-top: 2.4rem; border-top: 1px solid var(--line); padding-top: 1rem }
@media (max-width: 40rem) { .top { grid-template-columns: 1fr } }
@media print { body { background: #fff; font-size: 11pt } main { max-width: none; padding: 0 } .card { border-radius: 0 } }
`)
