import type { Language } from "../../i18n/Language.ts"
import type { WeakBullet } from "./weakBullets.ts"

type ByCheck = Readonly<Record<WeakBullet["checkId"], string>>

/** What is wrong with a line that a model worded anew, for its reader. */
export const rewriteProblems: Readonly<Record<Language, ByCheck>> = {
  en: {
    K03: "This line does not begin with what you did.",
    K05: "This line names a duty, or yourself, instead of what you did.",
  },
  fr: {
    K03: "Cette ligne ne commence pas par ce que vous avez fait.",
    K05: "Cette ligne nomme une charge, ou vous-même, au lieu de ce que vous avez fait.",
  },
  ar: {
    K03: "لا يبدأ هذا السطر بما فعلته.",
    K05: "يذكر هذا السطر مهمّة أو يتحدّث عنك بدلًا ممّا فعلته.",
  },
}

/** Why a line is listed, for the model, in the language of the CV. */
export const rewriteReasons: Readonly<Record<Language, ByCheck>> = {
  en: { K03: "does not begin with a verb", K05: "weak wording" },
  fr: { K03: "ne commence pas par une action", K05: "formulation faible" },
  ar: { K03: "لا يبدأ بفعل", K05: "صياغة ضعيفة" },
}
