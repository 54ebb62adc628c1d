import type { Openings } from "./Rule.ts"

const duties = [
  /^(?:كنت )?(?:ال)?مس[ؤئو]و?ل(?:ة|ا|اً|ًا)? (?:عن|على) (.+)$/u,
  /^(?:كنت )?مكلف(?:ة|ا|اً|ًا)? ب(?:ـ ?)?(.+)$/u,
  /^(?:تم تكليفي|قمت|كنت أقوم|كنت اقوم|أقوم) ب(?:ـ ?)?(.+)$/u,
]
const shares = /^(?:شاركت|ساعدت|المشاركة|المساعدة) (?:في|على) (.+)$/u
const worked = /^عملت على (.+)$/u

/** Arabic bullets that open with a duty or a share: the masdar comes first instead. */
export const openingsAr: Openings = (bullet) => {
  for (const pattern of duties) {
    const of = pattern.exec(bullet)?.[1]
    if (of !== undefined) return of
  }
  const of = shares.exec(bullet)?.[1] ?? worked.exec(bullet)?.[1]
  return of === undefined ? undefined : `المساهمة في ${of}`
}
