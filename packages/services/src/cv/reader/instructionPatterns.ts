/** At the start of a line or sentence. */
const start = "(?<=(?:^|[.!?;\\n])\\W{0,4})"
const machine =
  "(?:ai|llms?|gpt|chat ?gpt|chatbots?|language models?|ai (?:assistants?|recruiters?|screeners?|systems?|models?|tools?|reviewers?|agents?)|ats|(?:resume|cv) (?:parsers?|screeners?)|screening (?:systems?|tools?|software))"
const before =
  "(?:previous|prior|above|earlier|preceding|foregoing|former|other|existing|system|all|any|your)"
const orders = "(?:instructions?|prompts?|directions?|guidelines?|rules|commands?|criteria)"
const person =
  "(?:this (?:candidate|applicant|resume|cv|profile|application|individual|person)|the (?:candidate|applicant))\\b"
const thisOne = "this (?:candidate|applicant|resume|cv|profile|application|individual|person)\\b"
const best =
  "(?:\\b(?:highest|top|best|maximum|perfect|excellent|ideal|exceptional|outstanding|first|full marks)\\b|\\b\\d+)"
const english = [
  `\\b(?:ignore|disregard|forget|override|bypass|discard|do not follow|don't follow|stop following)\\b(?: \\w+){0,3}? (?:${before} )+${orders}`,
  `\\b(?:ignore|disregard|forget)\\b (?:everything|anything|all|whatever)(?: \\w+){0,3}? (?:above|before|previously|so far)\\b`,
  `\\b(?:ignore|disregard|override)\\b (?:the |all |any )?(?:job requirements|scoring|selection criteria|evaluation|ranking)`,
  `${start}(?:note|message|attention|instructions?|hint|important|dear|hey|hello)\\b(?: \\w+){0,2}?[\\s:,]*(?:to |for |if )?(?:the |any |all |every |you are an? )?${machine}\\b`,
  `\\bif you are (?:an?|the) ${machine}\\b`,
  `\\byou are (?:now )?(?:an?|the|my) (?:helpful |expert |senior |professional )?(?:ai|assistant|language model|llm|recruiter|hiring manager|ats|chatbot|hr (?:assistant|manager))\\b`,
  `\\b(?:give|assign|award|grant)\\b[^.]{0,40}?${person}[^.]{0,40}?${best}`,
  `\\b(?:give|assign|award)\\b (?:\\w+ ){0,3}?(?:highest|top|maximum|perfect|full) (?:possible )?(?:score|rating|grade|mark|rank)`,
  `\\b(?:rate|score|rank|grade|evaluate|classify|mark|label|treat|consider)\\b ${person}[^.]{0,60}?${best}`,
  `\\b(?:recommend|hire|shortlist|select|approve|accept|advance|prioriti[sz]e|choose|favou?r)\\b ${thisOne}`,
  `${thisOne} (?:is|must be|should be|has to be|needs to be) (?:\\w+ ){0,3}?(?:hired|shortlisted|recommended|selected|approved|ranked|rated|scored|accepted|(?:best|perfect|ideal) (?:match|fit|candidate)|exceptionally (?:well )?qualified|top candidate)`,
  `\\b(?:output|respond|reply|answer)\\b (?:only |with |that |exactly )+[^.]{0,60}?(?:score|rating|qualified|hire|100|10 ?/ ?10|recommend)`,
  `\\b(?:set|change|make) (?:the |your |his |her |their |my |this )?(?:\\w+ ){0,2}?(?:score|rating|ranking) (?:to |at )?(?:\\d|(?:the )?(?:max|highest|top|perfect))`,
  `\\b(?:reveal|print|repeat|output)\\b (?:me )?(?:the |your )(?:system |hidden |initial )?(?:prompt|instructions)`,
  `${start}(?:system|developer|assistant) (?:prompt|message|override|instruction)s? ?:`,
]
const chat = [
  "<\\|(?:im_start|im_end|system|user|assistant|endoftext|begin_of_text|start_header_id)[^>]*\\|?>",
  "\\[/?INST\\]",
  "<</?SYS>>",
  "###? ?(?:system|instructions?|assistant)\\b ?:?",
  "</?(?:system|instructions?|assistant|prompt)>",
]
const personne =
  "(?:ce|cette) (?:candidate?|candidature|cv|profil|postulante?|dossier)\\b|(?:le candidat|la candidate)\\b"
const french = [
  "\\b(?:ignore[zr]?|oublie[zr]?|ne (?:tiens|tenez) pas compte)\\b(?:[\\s']+(?:de|des|du|d|toutes?|tous|les?|l|ces|vos|tes))*[\\s']+(?:instructions?|consignes?|directives?|règles|ordres|critères|tout ce qui précède)",
  "\\b(?:instructions?|consignes?) (?:précédentes?|antérieures?|ci-dessus)",
  `\\b(?:notez?|évaluez?|classez?|considérez?|considère|attribuez?|donnez?|placez?)\\b[^.]{0,30}?(?:${personne})[^.]{0,60}?(?:\\d|meilleure?|maximum|maximale|premier|parfait|idéal|excellent)`,
  "\\b(?:attribuez?|donnez?|accordez?)\\b (?:lui )?la (?:note|cote) (?:maximale|la plus (?:élevée|haute))",
  `\\b(?:recommandez?|embauchez?|retenez|retiens|sélectionnez?|approuvez?|acceptez?|privilégiez?|privilégie)\\b (?:${personne})`,
  "(?:ce candidat|cette candidate|ce profil|cette candidature) (?:est|doit être) (?:\\S+ ){0,3}?(?:embauchée?|retenue?|recommandée?|sélectionnée?|classée?|le meilleur|la meilleure|parfaite?|idéale?)",
  "\\b(?:tu es|vous êtes) (?:maintenant )?(?:une?|le|la) (?:ia|intelligence artificielle|assistante?|modèle de langage|recruteur|recruteuse|llm)\\b",
  "\\bsi (?:tu es|vous êtes) (?:une?|le|la) (?:ia|intelligence artificielle|modèle|assistant|llm|robot)",
  `${start}(?:note|message|attention|instructions?|consignes?)\\b[^.]{0,20}?(?:à|pour|aux?|destinée?s?)[^.]{0,20}?(?:ia|intelligence artificielle|llm|modèles? de langage|chatgpt)\\b`,
  "\\b(?:réponds|répondez|affichez?|renvoyez)\\b(?: \\S+){0,3}? (?:uniquement|seulement|que|par|avec)\\b[^.]{0,50}?(?:score|note|qualifié|100)",
]
const arabic = [
  "(?:تجاهل|اهمل|أهمل|انس|انسَ|لا تتبع|تخط)(?:ي|وا)? (?:\\S+ ){0,3}?(?:التعليمات|الأوامر|الاوامر|التوجيهات|القواعد|المعايير|ما سبق|كل ما)",
  "(?:التعليمات|الأوامر|التوجيهات) السابقة",
  "(?:قيم|قيّم|صنف|صنّف|اعتبر|ضع|امنح|أعط|اعط)(?:ي|وا)? (?:\\S+ ){0,2}?(?:هذا|هذه) (?:ال)?(?:المرشح|المرشحة|السيرة|المتقدم|الملف|الطلب)",
  "(?:هذا|هذه) (?:المرشح|المرشحة|المتقدم|المتقدمة|السيرة)[^.]{0,30}?(?:أفضل|الأفضل|أعلى|مثالي|مثالية|يجب|ممتاز)",
  "(?:أوص|اوص|أوصِ|وظف|وظّف|اختر|رشح|رشّح|اقبل)(?:ي|وا)? (?:ب)?(?:هذا|هذه) (?:المرشح|المرشحة|المتقدم|المتقدمة)",
  "(?:أنت|انت) (?:الآن )?(?:نموذج|مساعد|ذكاء|مسؤول توظيف|روبوت)",
  "(?:إذا كنت|اذا كنت) (?:نموذج|ذكاء|مساعد|روبوت)",
  `${start}(?:ملاحظة|رسالة|تعليمات|تنبيه)[^.]{0,15}?(?:إلى|الى|لل?)[^.]{0,10}?(?:ذكاء الاصطناعي|الذكاء الاصطناعي|نموذج|النموذج|النماذج|روبوت)`,
]

/** What the patterns themselves are spelt with, and one letter that stands for all others. */
const spelling = "a-z0-9À-ÖØ-öø-ÿ\\u0621-\\u063F\\u0641-\\u064A"
const other = "ª"
const otherPair = "\u{10000}"
const foreign = new RegExp(`[[\\p{L}\\p{N}]--[${spelling}A-Z\\u017F\\u212A]]`, "gv")

/**
 * A text for `instructionPattern`, letter for letter: letters that no pattern knows become one and the same. Whole
 * alphabets at each edge of a word would make a pattern that takes half a second to compile.
 */
export const spelt = (text: string): string =>
  text.replace(foreign, (letter) => (letter.length === 2 ? otherPair : other))

const letter = `[${spelling}${other}${otherPair}]`
/** The edges of words, which in the patterns stand nowhere else than where one of their words begins or ends. */
const edges = (pattern: string): string =>
  pattern.replace(/(?<=^|\(\?:|\|)\\b/g, `(?<!${letter})`).replaceAll("\\b", `(?!${letter})`)

/** What speaks to a program that reads CVs and not to a person: orders, roles, marks of a chat; in three languages. */
export const instructionPattern = new RegExp(
  // A sentence may run over the end of a line wherever a blank may stand.
  [...english, ...chat, ...french, ...arabic].map((one) => edges(one.replaceAll(" ", "[ \\n]"))).join("|"),
  "giu",
)
