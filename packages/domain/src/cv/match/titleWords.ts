import { fold, wordsIn } from "../checks/fold.ts"
import { functionWords } from "../checks/functionWords.ts"

/** Words of job titles that mean the same trade in English, French and Arabic. */
const trades = `
  engineer engineers ingenieur ingenieure مهندس مهندسة
  developer programmer coder développeur développeuse programmeur مطور مطورة مبرمج مبرمجة
  software logiciel logiciels برمجيات
  accountant bookkeeper comptable محاسب محاسبة
  auditor auditeur auditrice مدقق مدققة مراجع
  nurse infirmier infirmière ممرض ممرضة
  doctor physician médecin طبيب طبيبة
  pharmacist pharmacien pharmacienne صيدلي صيدلانية
  teacher instructor enseignant enseignante professeur معلم معلمة مدرس مدرسة أستاذ أستاذة
  trainer formateur formatrice مدرب مدربة
  manager responsable gestionnaire gérant gérante مدير مديرة
  director directeur directrice
  assistant assistante مساعد مساعدة
  analyst analyste محلل محللة
  consultant consultante adviser advisor conseiller conseillère مستشار مستشارة
  technician technicien technicienne فني فنية تقني تقنية
  designer concepteur conceptrice graphiste مصمم مصممة
  architect architecte معماري معمارية
  salesperson sales seller vendeur vendeuse commercial commerciale مبيعات بائع مندوب
  marketing تسويق التسويق
  financial finance financier financière مالي مالية
  buyer purchaser procurement acheteur acheteuse مشتريات المشتريات
  recruiter recruteur recruteuse توظيف
  secretary secrétaire سكرتير سكرتيرة
  lawyer attorney avocat avocate juriste محام محامي محامية
  driver chauffeur conducteur conductrice سائق سائقة
  cook chef cuisinier cuisinière طباخ طاه
  waiter waitress serveur serveuse نادل نادلة
  receptionist réceptionniste استقبال
  electrician électricien électricienne كهربائي
  mechanic mécanicien mécanicienne ميكانيكي
  welder soudeur soudeuse لحام
  translator traducteur traductrice مترجم مترجمة
  journalist journaliste صحفي صحفية
  researcher chercheur chercheuse باحث باحثة
  scientist scientifique عالم
  data données بيانات البيانات
  project projet projets مشروع مشاريع المشاريع
  logistics logistique لوجستيات اللوجستيات
  quality qualité جودة الجودة
  human humaines البشرية
  resources ressources الموارد موارد
  civil civile مدني مدنية
  mechanical mécanique ميكانيكية
  electrical électrique كهربائية
  warehouse entrepôt مستودع مستودعات
  customer client clients clientèle عملاء العملاء
  product produit منتج منتجات
  network réseau réseaux شبكات الشبكات
  security sécurité أمن
  backend back-end
  frontend front-end
  fullstack full-stack`

const meanings = new Map(
  trades
    .trim()
    .split("\n")
    .flatMap((row) => {
      const words = row
        .trim()
        .split(/\s+/)
        .map((word) => fold(word).replaceAll("-", ""))
      return words.map((word) => [word, words[0] ?? word] as const)
    }),
)

/** Said by every title, or about rank and contract: the other parts judge those. */
const idle = new Set(
  fold(
    "senior junior sr jr lead principal staff mid level entry h f m w d x hf fh homme femme cdi cdd stage stagiaire intern internship trainee alternance full part time remote hybrid team job position poste offre emploi recrutement we are hiring urgent مطلوب وظيفة شاغرة أول كبير",
  ).split(" "),
)

/** What a job title is about: its words by meaning, without rank, contract and gender. */
export const titleMeanings = (title: string): ReadonlySet<string> =>
  new Set(
    wordsIn(
      fold(title).replace(
        /\((?:h|f|m|w|d|x|e|euse|trice|rice|ne|ere|se)(?:\s?\/\s?[hfmwdx])*\)|\b[hfm]\/[hfmx]\b/g,
        " ",
      ),
    )
      .flatMap((word) => {
        const joined = word.replaceAll("-", "")
        return meanings.has(joined) ? [joined] : word.split(/[-.]/)
      })
      .map((word) => (meanings.has(word) || !word.startsWith("ال") ? word : word.slice(2)))
      .filter((word) => word.length > 1 && !functionWords.has(word) && !idle.has(word))
      .map((word) => meanings.get(word) ?? word),
  )
