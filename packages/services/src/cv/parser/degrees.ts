/** Patterns of folded text for degrees, schools and what is said of a result; English, French, Arabic. */

const english = [
  "(?:b|m|d)\\.?\\s?(?:s|a|sc|eng|ed|tech|com|phil|arch|fa|ba|ca|res|mus|pharm|des|th)\\.?(?:\\s?\\((?:hons?|honours)\\)|\\s+hons?)?(?![\\p{L}])",
  "ph\\.?\\s?d\\.?|d\\.?phil|mba|emba|llb|ll\\.b\\.?|llm|ll\\.m\\.?|j\\.?d\\.?(?=\\s)|m\\.?d\\.?(?![\\p{L}])|mbbs|mlis|mls|msw|mph|mpa|mfa|mha|mpp|mres|bba|bcom|bfa|bsn|bsw|dba|edd|psyd|dds|pharmd|msn|mca|bca|btech|mtech|bphil|mbchb|pgce|pgdip|hnd|hnc|nvq|btec|gcses?|a[- ]levels?|wassce|waec|ssce|kcse|ged|aas",
  "(?:associate|bachelor|master|doctor)(?:'?s)?(?:\\s+(?:degree|diploma))?(?:\\s+of\\s+(?:science|arts|engineering|commerce|business administration|technology|laws?|education|medicine|philosophy|architecture|fine arts|pharmacy|nursing|public health|public administration|social work|applied science|computer science|information technology|design|music|accounting|economics|social sciences?))?(?:\\s+\\((?:hons?|honours|[bm]\\.?(?:sc?|a|eng|com|ba|ed)\\.?)\\)|\\s+(?:hons|honours))?",
  "(?:\\p{L}+\\s+)?certificate of (?:primary|secondary|higher) education",
  "(?:(?:engineering|preparatory|national|higher|advanced|graduate|postgraduate|professional|state|technical|vocational|ordinary|secondary|foundation|international|senior|school|leaving|teaching|bachelor|master|high school|national senior|school leaving|higher national|general|trade)\\s+)+(?:degree|diploma|certificate|baccalaureate)",
  "leaving certificate|diploma|certificate|degree|doctorate|doctoral(?:\\s+degree)?|(?<!\\p{L}\\s)high school(?:\\s+diploma)?|international baccalaureate|matric(?:ulation)?|minor|postgraduate|undergraduate",
]
const french = [
  "diplome(?:\\s+(?:national|superieur|universitaire|d'etudes|d'etat|d'ecole))*\\s+d'\\s?ingenieure?(?:\\s+d'etat)?|diplome\\s+d'etat(?:\\s+d(?:e|'))?|diplome\\s+d'etudes\\s+(?:superieures|universitaires|approfondies|specialisees|collegiales)(?:\\s+(?:generales|specialisees|appliquees))?",
  "diplome(?:\\s+(?:national|superieur|universitaire|professionnel|de technologue|de technicien(?:\\s+(?:superieur|specialise))?|de fin d'etudes|de master|de licence))*",
  "licence(?:\\s+(?:appliquee|fondamentale|professionnelle|nationale|pro|lmd|[123])(?![\\p{L}\\p{N}]))*|master(?!'?s(?![\\p{L}]))e?(?:\\s+(?:[12]|i{1,2}|recherche|professionnel(?:le)?|specialise|pro|of science)(?![\\p{L}\\p{N}]))*|maitrise|doctorat|agregation|these de doctorat|capes(?![\\p{L}])|bachelier|habilitation(?:\\s+a diriger des recherches)?",
  "bac(?:calaureat)?(?:\\s?\\+\\s?\\d)?(?:\\s+(?:general|technologique|professionnel|scientifique|litteraire|pro|international|national))*(?![\\p{L}])|bts(?![\\p{L}])|btp(?![\\p{L}])|dut(?![\\p{L}])|but(?=\\s+\\p{L})|deug|deust|dea(?![\\p{L}])|dess|dcg|dscg|cap(?=\\s+\\p{L})|bep(?=\\s+\\p{L})|brevet(?:\\s+(?:de technicien superieur|professionnel|des colleges|d'etudes professionnelles))?",
  "cycle\\s+(?:preparatoire(?:\\s+integre)?|d'ingenieure?s?|ingenieure?)|classes?\\s+preparatoires?(?:\\s+aux\\s+grandes\\s+ecoles)?|cpge|prepa(?=\\s)|prepas?\\s+integree?|technicien(?:ne)?\\s+(?:superieure?|specialise)|ingenieure?(?:\\s+d'etat)?|titre\\s+(?:professionnel|rncp)|certificat(?:\\s+d'aptitude professionnelle)?|attestation|formation\\s+(?:d'ingenieur|professionnelle)",
]
const arabic = [
  "(?:ال)?(?:شهاده|درجه)\\s+(?:ال)?(?:بكالوريوس|بكالوريا|باكالوريا|ليسانس|اجازه|ماجستير|ماستر|دكتوراه|دبلوم|ثانويه(?:\\s+(?:ال)?عامه)?|اعداديه|مهندس|تقني(?:\\s+سام[يه]?)?|وطنيه\\s+لمهندس|كفاءه|جامعيه|تعليم\\s+\\p{L}+|دراسات\\s+\\p{L}+)",
  "(?:ال)?(?:بكالوريوس|بكلوريوس|بكالوريا|باكالوريا|ليسانس|ماجستير|ماستر|دكتوراه)(?:\\s+(?:ال)?(?:مهني|متخصص|بحث|بحثي|بحوث|مهنيه))?",
  "(?:ال)?اجازه(?:\\s+(?:ال)?(?:تطبيقيه|اساسيه|جامعيه|مهنيه|وطنيه|الموحده))*|(?:ال)?دبلوم(?:\\s+(?:ال)?(?:عالي|عال|متوسط|جامعي|مهندس(?:\\s+دوله)?|مهني|تقني|تقنيه|الدراسات\\s+\\p{L}+|الدراسات))?|(?:ال)?ثانويه\\s+(?:ال)?عامه|الثانويه|(?:ال)?شهاده\\s+(?:ال)?ثانويه|(?:ال)?مرحله\\s+(?:ال)?تحضيريه|(?:ال)?اقسام\\s+(?:ال)?تحضيريه|(?:ال)?شهاده(?:\\s+مهنيه)?|مهندس\\s+دوله|تقني\\s+سام[يه]?",
]
const EDGE = "(?<![\\p{L}])"
const END = "(?![\\p{L}])"
export const degree = new RegExp(`${EDGE}(?:${[...french, ...english, ...arabic].join("|")})${END}`, "u")

export const school = new RegExp(
  `${EDGE}(?:universit(?:y|e|es|at|aet|a|eit)|universidad|universita|universiteit|hochschule|fachhochschule|gymnasium|gymnase|athenee|college|colleges|ecole|institute?|institution|instituto|politecnico|faculty|faculte|academy|academie|lycee|polytechnic|polytechnique|polytech|school|ens|ensi|insa|insat|iut|iset|esprit|enit|enis|enim|enig|enicarthage|ensit|isg|ihec|isi|isitcom|fst|fseg|fsegs?|esct?|ept|mit|eth|epfl|supcom|sup'com|hec|essec|escp|edhec|iae|isep|epita|epitech|supinfo|centralesupelec|supelec|centrale|telecom\\s+\\p{L}+|mines|ponts|sciences\\s+po|sorbonne|dauphine|encg|iscae|ensias|inpt|ehtp|ensam|emi|um6p|usthb|uca|lse|ucl|kaust|aub|auc|usj|iit|nust|kth|rwth|caltech|conservatoire|bootcamp|openclassrooms|le wagon|afpa|greta|cfa|ofppt|ista|centre\\s+(?:de|sectoriel|national|d'apprentissage)(?:\\s+de)?\\s*(?:formation|la formation)?|(?:boys|girls)'?\\s+(?:high|centre|center|school)|training\\s+cent(?:er|re)|seminary|جامعه|الجامعه|كليه|الكليه|معهد|المعهد|مدرسه|المدرسه|اكاديميه|الاكاديميه|ثانويه(?!\\s+(?:ال)?عامه)|اعداديه|ليسيه|(?:ال)?مركز\\s+(?:ال)?تكوين|مركز\\s+(?:ال)?تدريب)${END}`,
  "u",
)
/** A name in capitals stands for a school where one is expected: "ENCG", "IAE Lyon". */
export const acronym = /(?<![\p{L}\p{N}])\p{Lu}{3,}[\p{Lu}\d]*(?![\p{L}])/u

/** What is said of a result, not of a field of study. */
export const honours =
  /(?<![\p{L}])(?:mentions?|avec mention|with (?:honou?rs|distinction|merit)|honou?rs|distinction|merit|(?:summa|magna)?\s?cum laude|first[- ]class|upper second|second[- ]class|lower second|2[:.][12]|felicitations|tres bien|assez bien|major de promo\p{L}*|dean's list|valedictorian|بتقدير|تقدير|بامتياز|امتياز|بمرتبه|مع مرتبه|بميزه|جيد|ممتاز|حسن)(?![\p{L}])/u
export const score =
  /(?:c?gpa|grade|moyenne(?:\s+generale)?|mention|note|result|score|(?:ال)?معدل(?:\s+(?:ال)?تراكمي)?|بتقدير(?:\s+عام)?|(?:ال)?تقدير(?:\s+(?:ال)?عام)?|بمعدل|بميزه)\s*(?:of\s+|de\s+)?[:：]?\s*([^\t|,،;·•()–—]{1,25})/iu
