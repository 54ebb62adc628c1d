import { plainText } from "./terms.ts"

/** Names of languages in English, French and Arabic, by ISO 639-1. */
const names: ReadonlyArray<readonly [code: string, words: string]> = [
  ["en", "english,anglais,anglaise,الإنجليزية,الانكليزية,إنجليزي,إنجليزية"],
  ["fr", "french,francais,francaise,الفرنسية,فرنسي,فرنسية"],
  ["ar", "arabic,arabe,العربية,عربي,عربية"],
  ["de", "german,allemand,allemande,الألمانية,ألماني,ألمانية"],
  ["es", "spanish,espagnol,espagnole,الإسبانية,إسباني,إسبانية"],
  ["it", "italian,italien,italienne,الإيطالية,إيطالي,إيطالية"],
  ["pt", "portuguese,portugais,البرتغالية,برتغالية"],
  ["nl", "dutch,neerlandais,flemish,flamand,الهولندية,هولندية"],
  ["tr", "turkish,turc,التركية,تركي,تركية"],
  ["ru", "russian,russe,الروسية,روسي,روسية"],
  ["zh", "chinese,mandarin,chinois,الصينية,صينية"],
  ["sw", "swahili,kiswahili,السواحيلية"],
  ["ha", "hausa,haoussa,الهوسا"],
  ["am", "amharic,amharique,الأمهرية"],
  ["wo", "wolof,الولوفية"],
  ["ber", "berber,berbere,tamazight,amazigh,الأمازيغية"],
  ["fa", "persian,farsi,persan,الفارسية"],
  ["he", "hebrew,hebreu,العبرية"],
  ["pl", "polish,polonais,البولندية"],
  ["hi", "hindi,الهندية"],
  ["ur", "urdu,ourdou,الأردية"],
]

export const languageNames = names.map(([code, words]) => ({
  code,
  words: words.split(",").map((word) => plainText(word)),
}))

/** What makes the name of a language in a job's text a demand, and not a market or a cuisine. */
export const demandsLanguage =
  /(?<!\p{L})(?:fluen\w*|languages?|speak\w*|spoken|written|verbal|oral|proficien\w*|bilingual|native|mother tongue|level|[abc][12]|courante?|couramment|parlee?|ecrite?|lu|langues?|maitrise|bilingue|niveau|maternelle|professionnel|(?:و|ال)?لغ(?:ه|ات)|اللغ(?:ه|ات)|اجاده|يجيد|تجيد|اتقان|طلاقه|تحدثا|كتابه|مستوي)(?!\p{L})/u

const weak =
  /(?<!\p{L})(?:basic|beginner|elementary|notions|scolaire|debutante?|a1|a2|مبتدي|اساسي|مبادي|ضعيف)(?!\p{L})/u
export const isWeakLevel = (level: string): boolean => weak.test(plainText(level))
