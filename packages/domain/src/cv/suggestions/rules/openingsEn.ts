import { capital, type Openings } from "./Rule.ts"

const irregular: Readonly<Record<string, string>> = {
  writing: "wrote",
  building: "built",
  leading: "led",
  running: "ran",
  selling: "sold",
  teaching: "taught",
  making: "made",
  keeping: "kept",
  taking: "took",
  giving: "gave",
  driving: "drove",
  buying: "bought",
  drawing: "drew",
  doing: "did",
  holding: "held",
  overseeing: "oversaw",
  setting: "set",
  cutting: "cut",
  meeting: "met",
  finding: "found",
  speaking: "spoke",
  sending: "sent",
  dealing: "dealt",
  feeding: "fed",
  bringing: "brought",
  choosing: "chose",
  beginning: "began",
  rewriting: "rewrote",
  rebuilding: "rebuilt",
}
/** What is done at work: only after these may a form in -ing become a past. */
const verbs = new Set(
  `writ build lead runn sell teach mak keep tak giv driv buy draw do hold oversee sett cutt meet find speak send deal feed
   bring choos rewrit rebuild develop design manag maintain monitor handl creat test fix answer prepar plann organis
   organiz coordinat train support review analys analyz implement deploy configur install migrat automat document
   translat edit process produc operat repair inspect clean cook serv assist help advis receiv welcom greet order
   purchas negotiat recruit hir invoic report present track updat optimis optimiz improv integrat debug program cod
   administer supervis assess evaluat collect research publish record schedul ship deliver pack load assembl calculat
   check verify carry supply educat tutor mentor coach host promot market advertis audit reconcil bill count stock
   restock file archiv model measur survey map calibrat weld paint wir explain conduct perform solv resolv respond
   reply treat car administrat monitor schedul interview explor visualis visualiz compil draft`
    .split(/\s+/)
    .filter((stem) => stem !== ""),
)
/** Nouns of actions and what was done. */
const nouns: Readonly<Record<string, string>> = {
  maintenance: "maintained",
  development: "developed",
  design: "designed",
  management: "managed",
  creation: "created",
  installation: "installed",
  preparation: "prepared",
  organisation: "organised",
  organization: "organized",
  training: "trained",
  analysis: "analysed",
  implementation: "implemented",
  planning: "planned",
  monitoring: "monitored",
  supervision: "supervised",
  coordination: "coordinated",
  testing: "tested",
  writing: "wrote",
  translation: "translated",
  documentation: "documented",
  processing: "processed",
  production: "produced",
  operation: "operated",
  administration: "administered",
  recruitment: "recruited",
  cleaning: "cleaned",
  collection: "collected",
  evaluation: "evaluated",
  improvement: "improved",
  configuration: "configured",
  integration: "integrated",
  inspection: "inspected",
  repair: "repaired",
  review: "reviewed",
  calculation: "calculated",
  migration: "migrated",
}

const past = (gerund: string): string | undefined => {
  const word = gerund.toLowerCase()
  const stem = word.replace(/ing$/, "")
  if (stem === word || !verbs.has(stem)) return undefined
  return irregular[word] ?? (/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`)
}

/** `answering calls and writing reports`: every action becomes a past, or none of it is touched. */
const pasts = (text: string): string | undefined => {
  const [first = ""] = text.split(" ")
  const head = past(first)
  if (head === undefined) return undefined
  let whole = true
  const rest = text
    .slice(first.length)
    .replace(/((?:,|;| and|, and|&) )(\w+ing)\b/g, (found, joint: string, gerund: string) => {
      const done = past(gerund)
      if (done === undefined) whole = false
      return done === undefined ? found : `${joint}${done}`
    })
  return whole ? capital(head + rest) : undefined
}

const action = (text: string): string | undefined => {
  const noun = /^(?:the )?(\w+) of (.+)$/.exec(text)
  const done = nouns[noun?.[1]?.toLowerCase() ?? ""]
  if (done !== undefined && noun?.[2] !== undefined)
    return capital(`${done} ${noun[2].replaceAll(" and of ", " and ")}`)
  return pasts(text)
}

const duty =
  /^(?:i (?:was|am|have been) |was |were )?(?:also |mainly |fully |directly )?(?:responsible for|in charge of|tasked with|(?:my )?(?:duties|responsibilities|tasks) (?:included?|including|were|was|are|:)) ?(.+)$/i
const part =
  /^(?:i )?(?:was |were )?(?:also )?(?:worked on|involved in|part of|participated in|took part in|assisted (?:with|in)|helped with) (.+)$/i
const helped = /^(?:i )?helped to (\w.+)$/i
const self =
  /^I (?:have |had |also )?((?:\w+ed|wrote|built|led|ran|sold|taught|made|kept|took|gave|drove|bought|drew|held|set|cut|met|found|sent) .+)$/

/** English bullets that open with a duty, a share or the writer. */
export const openingsEn: Openings = (bullet) => {
  const own = self.exec(bullet)?.[1]
  if (own !== undefined) return capital(own)
  const dutyOf = duty.exec(bullet)?.[1]
  if (dutyOf !== undefined)
    return action(dutyOf) ?? (/^\w+ing\b/.test(dutyOf) ? undefined : `Handled ${dutyOf}`)
  const help = helped.exec(bullet)?.[1]
  if (help !== undefined) return `Helped ${help}`
  const share = part.exec(bullet)?.[1]
  // Nobody contributes to a team: who was in one has yet to say what they did there.
  return share === undefined || /^(?:\S+ ){0,4}(?:team|group|squad|crew)s?\.?$/i.test(share)
    ? undefined
    : `Contributed to ${share}`
}
