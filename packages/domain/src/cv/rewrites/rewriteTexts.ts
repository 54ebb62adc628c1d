import type { Language } from "../../i18n/Language.ts"
import type { WeakBullet } from "./weakBullets.ts"

interface RewriteTexts {
  readonly problem: Readonly<Record<WeakBullet["checkId"], string>>
  readonly explanation: string
  readonly impact: string
}

/** What the reader is told of a line that a model worded anew. The model's own words about it are shown to nobody. */
export const rewriteTexts: Readonly<Record<Language, RewriteTexts>> = {
  en: {
    problem: {
      K03: "This line does not begin with what you did.",
      K05: "This line names a duty, or yourself, instead of what you did.",
    },
    explanation:
      "A language model worded it anew. Every fact in it stands in your own line: that was checked word by word.",
    impact: "Readers see first what you achieved.",
  },
  fr: {
    problem: {
      K03: "Cette ligne ne commence pas par ce que vous avez fait.",
      K05: "Cette ligne nomme une charge, ou vous-même, au lieu de ce que vous avez fait.",
    },
    explanation:
      "Un modèle de langue l’a reformulée. Chaque fait qu’elle contient figure dans votre ligne : cela a été vérifié mot à mot.",
    impact: "On voit d’abord ce que vous avez accompli.",
  },
  ar: {
    problem: {
      K03: "لا يبدأ هذا السطر بما فعلته.",
      K05: "يذكر هذا السطر مهمّة أو يتحدّث عنك بدلًا ممّا فعلته.",
    },
    explanation: "أعاد نموذج لغوي صياغته. كل حقيقة فيه واردة في سطرك أنت: وقد فُحص ذلك كلمةً كلمة.",
    impact: "يرى القارئ أولًا ما أنجزته.",
  },
}

/** Why a line is listed, for the model, in the language of the CV. */
export const rewriteReasons: Readonly<Record<Language, Readonly<Record<WeakBullet["checkId"], string>>>> = {
  en: { K03: "does not begin with a verb", K05: "weak wording" },
  fr: { K03: "ne commence pas par une action", K05: "formulation faible" },
  ar: { K03: "لا يبدأ بفعل", K05: "صياغة ضعيفة" },
}
