import type { Language } from "../../i18n/Language.ts"
import { fold, wordsIn } from "./fold.ts"
import { tongueOf } from "./tongue.ts"

const set = (words: string) => new Set(fold(words).split(/\s+/))

/** Base forms; with -s, -ed, -d, -ing and doubled consonants they are found too. */
const englishBase = set(`
  achieve acquire adapt address adjust administer adopt advance advise advocate align allocate analyze analyse answer
  apply appraise approve arbitrate architect arrange assemble assess assign assist attain attend attract audit author
  automate balance benchmark boost brief broaden budget calculate calibrate care catalog certify chair champion check clean
  coach code collaborate collect communicate compare compile complete compose conceive conclude conduct configure connect
  consolidate construct consult contribute control convert convince cook coordinate correct counsel craft create cultivate
  customize cut debug decrease define deliver demonstrate deploy design detect determine develop devise diagnose direct
  discover dispatch distribute diversify document double draft draw drive earn edit educate elevate eliminate enable
  enforce engage engineer enhance enlarge ensure enter establish estimate evaluate examine exceed execute expand expedite
  experiment explain explore export extend extract facilitate file finalize finance fix forecast form formulate foster
  found fulfil fulfill fund gather generate govern guide halve handle harmonize head help host identify illustrate
  implement import improve increase influence inform initiate innovate inspect inspire install instruct instrument
  integrate interpret interview introduce invent investigate issue judge justify label launch lecture liaise license
  list localize log maintain manage manufacture map market master maximize measure mediate mentor merge migrate minimize
  mobilize model modernize modify monitor motivate navigate negotiate normalize nurse observe obtain offer onboard open
  operate optimize optimise orchestrate order organize organise orient outline outperform overhaul own pack participate
  partner perform persuade photograph pilot pioneer pitch plan port prepare present prevent process procure produce
  profile program project promote propose protect prototype prove provide publish purchase qualify quantify query raise
  rank receive recommend reconcile record recover recruit redesign reduce refactor refine register regulate rehabilitate
  reinforce release relocate renew reorganize repair replace report represent rescue research resolve respond restore
  restructure retain retrieve revamp review revise revitalize route sample save scale schedule screen secure select
  serve set settle shape share ship shorten simplify solve sort source spearhead specify sponsor stabilize staff
  standardize start steer stimulate stock stop streamline strengthen structure study submit supervise supply support
  surpass survey sustain synthesize systematize tailor target teach test trace track trade train transcribe transfer
  transform translate transport treat triage trim triple troubleshoot tune tutor unify update upgrade use utilize validate verify
  visualize volunteer weld welcome widen win work write`)
const englishForms = set(`
  led built rebuilt wrote rewrote drove ran won grew cut set made began taught sold spoke brought held kept oversaw
  undertook sought chose gave took met found sent drew shot shrank spent spread stood strove swept told thought
  understood withdrew got bought caught dealt fed fought hired kept laid left lent paid proved put read rose saw shown
  shut slashed split sped wove lead oversee run make grow teach sell hold keep seek`)
/** End like a participle and are none. */
const englishNot = set(`
  skilled experienced dedicated motivated detailed advanced related required based certified bachelor need indeed embed
  speed feed seed shed red bed king ring spring string thing nothing something anything everything during building
  engineering marketing accounting banking consulting nursing manufacturing machine being morning evening`)

const englishLike = (word: string): boolean => {
  if (englishNot.has(word)) return false
  if (englishBase.has(word) || englishForms.has(word)) return true
  if (/.{2}ed$/.test(word)) return true
  if (/(?:s|es)$/.test(word))
    return englishBase.has(word.replace(/s$/, "")) || englishBase.has(word.replace(/es$/, ""))
  const stem = /^(.{2,})ing$/.exec(word)?.[1]
  if (stem === undefined) return false
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")].some(
    (base) => englishBase.has(base) || englishForms.has(base),
  )
}

/** Action nouns and irregular participles, folded; the regular ones are known by their endings. */
const frenchForms = set(`
  suivi conduite pilotage analyse etude mise prise veille support vente accueil appui audit controle reprise refonte
  remise maitrise entretien recherche recueil relance reponse revue saisie tenue tri visite aide achat devis essai envoi
  soutien suivis essais tests test transport calcul conseil debogage emploi etudes analyses enquete enquetes synthese
  integration traite traitement rapport livraison commande planification animation organisation choix developpement
  preuve mesure mesures mesurage reporting coaching management benchmark design monitoring refactoring debugging
  concu concue conçu reduit reduite accru acquis appris atteint conclu conduit construit defini etabli fourni garanti
  investi mis obtenu ouvert produit promu reconnu recu redige reussi resolu saisi soumis soutenu suivi tenu traduit
  transmis vendu verifie elargi enrichi choisi rempli reuni fait refait repris entrepris compris decouvert offert couvert
  introduit instruit reconstruit deduit inscrit ecrit decrit prescrit elu lu revu pourvu couvert affranchi assaini
  developpe gere assure pilote anime realise conçois redige coordonne organise encadre participe dirige cree met analyse
  supervise optimise elabore propose prepare controle accompagne forme conseille definit conduit suit teste deploie
  integre automatise maintient reponds repond vend accueille traite etablit contribue negocie planifie redigeons`)
const frenchNot = set(
  "experience competence universite societe qualite securite sante communaute marche cafe ete cote",
)
const frenchLike = (word: string, written: string): boolean => {
  if (frenchNot.has(word)) return false
  if (frenchForms.has(word)) return true
  // Participles show their accent; infinitives and action nouns their ending.
  if (/.{2}(?:é|ée|és|ées)$/u.test(written)) return true
  if (/.{3}(?:er|ir|oir|dre|ttre|ire|uire|endre)$/.test(word)) return true
  return /.{3}(?:tions?|sions?|ments?|ages?|ances?|tures?|ises? en|ation)$/.test(word)
}

/** Masdars, folded, that no pattern below knows; the article may stand before them. */
const arabicForms = set(`
  إدارة قيادة إعادة إقامة إدامة صيانة كتابة دراسة زيادة رفع خفض بناء وضع عمل عقد حل بيع شراء دعم جمع فحص ربط نقل نشر صنع
  رسم قياس ضبط رصد حفظ تنسيق توفير توعية تهيئة تنمية تربية تسوية تغطية ترقية تصفية تعبئة تلبية تقوية توصية تجربة تجزئة
  إجراء إنشاء إنهاء إحصاء إعطاء إلقاء إرساء إغناء إثراء اقتناء استقصاء اعتناء اكتفاء برمجة ترجمة أتمتة هندسة هيكلة جدولة
  رقمنة حوسبة دراسه متابعة مراقبة مراجعة معالجة مساهمة مساعدة مشاركة مفاوضة محاسبة مرافقة موازنة مواكبة مطابقة معاينة
  خدمة رعاية حماية رئاسة تولي تبني تلقي تحدي تقصي تخطي سد فتح غلق شحن طبع حجز مسك ضمان علاج تمريض تدريس طهي طلاء تلحيم
  استلام تسلم إسهام ابتكار تأسيس تأطير تأمين تأهيل تأليف توليد تحرير تسيير تفعيل تقليص تقليل تحسين تطوير تصميم تنفيذ
  تنظيم تخطيط تدريب تكوين تحليل تحقيق تقديم تجهيز تركيب تشغيل توجيه تقييم توثيق تسويق تمثيل تعزيز تبسيط تسريع تسليم`)
const arabicLike = (given: string): boolean => {
  const word = given.replace(/^ال/, "")
  const bare = word.replace(/^و(?=ال|.{4})/, "").replace(/^ال/, "")
  return [word, bare].some(
    (each) =>
      arabicForms.has(each) ||
      // تفعيل، إفعال، مفاعلة، استفعال، افتعال، انفعال، تفاعل، فعللة
      /^ت..ي.ه?$/u.test(each) ||
      /^ا..ا.ه?$/u.test(each) ||
      /^م.ا..ه$/u.test(each) ||
      /^است..?ا.ه?$/u.test(each) ||
      /^ا.[تطد].ا.$/u.test(each) ||
      /^ان..ا.$/u.test(each) ||
      /^ت.ا..$/u.test(each) ||
      // First person of the past: طورت، أشرفت. Plurals end in ات.
      (/^.{2,}[^ا]ت$/u.test(each) &&
        each.length >= 3 &&
        !/^(?:بيت|وقت|بنت|انترنت|نت|زيت|صوت|موت|ثابت)$/u.test(each)),
  )
}

/** Words that may stand before the action. */
const adverb =
  /^(?:successfully|quickly|also|then|jointly|single-handedly|independently|regularly|personally|efficiently|effectively|co|re|\p{L}{3,}ly)$/u

/** Whether a bullet begins with what was done: en a verb, fr a participle, action noun or infinitive, ar a masdar or verb. */
export const startsWithAction = (bullet: string, locale: Language): boolean => {
  const tongue = tongueOf(bullet) ?? locale
  const written = wordsIn(bullet.normalize("NFC").toLowerCase()).slice(0, 3)
  const [first = "", second = "", third = ""] = written.map(fold)
  if (tongue === "ar") return arabicLike(first)
  if (tongue === "fr") {
    // `Conception/développement`, `Co-animation`: the first part decides.
    const [head = ""] = first.split("-").slice(/^(?:co|re|pre|auto)-/.test(first) ? 1 : 0)
    return frenchLike(head, written[0] ?? "")
  }
  if (adverb.test(first)) return englishLike(second) || (adverb.test(second) && englishLike(third))
  const part = first.replace(/^(?:co|re|pre|cross|self|over)-/, "")
  return (
    englishLike(part.split("-")[0] ?? "") || (/-/.test(part) && englishLike(part.split("-").at(-1) ?? ""))
  )
}
