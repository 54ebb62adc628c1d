import { capital, type Openings } from "./Rule.ts"

const duty =
  /^(?:j['’]étais |j['’]ai été |je suis |en )?(?:chargée?s?(?:\(e\))?|responsables?|en charge|charge) (?:de l['’]|de la |du |des |d['’]|de )(.+)$/iu
const tasks =
  /^(?:mes |les )?(?:tâches|missions|responsabilités)(?: principales)?(?: étaient| sont| consistaient en| :|:) ?(?:la |le |les |l['’])?(.+)$/iu
const busy = /^je m['’](?:occupais|occupe) (?:de l['’]|de la |du |des |d['’]|de )(.+)$/iu
const self = /^j['’]ai ((?:\p{L}+(?:é|ée|i|u|is|it|ert)) .+)$/iu
const part = /^(?:j['’]ai )?(?:participation|participé|aidé|contribué) (à|au|aux) (.+)$/iu
const infinitive = /^(?:à )?\p{L}+(?:er|ir|re|oir)\s/u

/** Before a conjunction, articles that a list of duties repeats: `et de la préparation` after a noun stays as it is. */
const listed = (text: string): string =>
  text.replace(
    / et (?:de la |de l['’]|du |des |d['’]|de )(?=\p{L}+(?:tion|ment|age|ance|ure|sion)\b)/giu,
    " et ",
  )

/** French bullets that open with a duty, a share or the writer: the noun of the action comes first instead. */
export const openingsFr: Openings = (bullet) => {
  for (const pattern of [duty, tasks, busy]) {
    const of = pattern.exec(bullet)?.[1]
    if (of !== undefined) return capital(listed(of))
  }
  const [, joint, of] = part.exec(bullet) ?? []
  if (joint !== undefined && of !== undefined)
    return infinitive.test(of) && joint === "à" ? undefined : `Contribution ${joint} ${of}`
  const own = self.exec(bullet)?.[1]
  return own === undefined ? undefined : capital(own)
}
