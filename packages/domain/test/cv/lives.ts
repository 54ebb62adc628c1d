import type { Language } from "../../src/i18n/Language.ts"

/** What a sample CV tells, before it becomes lines and structure. Invented people. */
export interface Life {
  readonly locale: Language
  readonly name: string
  readonly phone: string
  readonly phoneWritten: string
  readonly place: readonly [city: string, countryCode: string, written: string]
  readonly headings: Readonly<Record<"summary" | "work" | "education" | "skills", string>>
  readonly summary: string
  readonly jobs: ReadonlyArray<{
    readonly position: string
    readonly employer: string
    readonly start: readonly [iso: string, written: string]
    readonly end: readonly [iso: string, written: string] | undefined
    readonly bullets: ReadonlyArray<string>
  }>
  readonly school: { readonly institution: string; readonly degree: string; readonly year: string }
  readonly skills: ReadonlyArray<string>
}

export const lives: Readonly<Record<Language, Life>> = {
  en: {
    locale: "en",
    name: "Salma Trabelsi",
    phone: "+21620123456",
    phoneWritten: "+216 20 123 456",
    place: ["Tunis", "TN", "Tunis, Tunisia"],
    headings: {
      summary: "Profile",
      work: "Work Experience",
      education: "Education",
      skills: "Skills",
    },
    summary:
      "Backend engineer with three decades of practice in payment and booking platforms, at home where many small services meet one database and where outages cost real money, calm in emergencies and fond of teaching. Known for plain documents, for patience with old systems and for leaving teams that manage well on their own.",
    jobs: [
      {
        position: "Principal Engineer",
        employer: "Karthago Systems",
        start: ["2015-03", "Mar 2015"],
        end: undefined,
        bullets: [
          "Cut the response time of the booking service by 40 % with a cache in front of PostgreSQL",
          "Led 12 engineers in three cities through the move from one monolith to Kubernetes",
          "Introduced weekly reviews of incidents, so that the same fault seldom came back twice",
          "Negotiated hosting contracts anew and saved 90,000 euros a year without any loss of capacity",
        ],
      },
      {
        position: "Senior Developer",
        employer: "Byrsa Payments",
        start: ["2006-09", "Sep 2006"],
        end: ["2015-02", "Feb 2015"],
        bullets: [
          "Built the card gateway in Python that settled 3 million transactions every month for 25 banks",
          "Wrote the recovery plan that restored all accounts within two hours of a data centre fire",
          "Trained 30 colleagues in safe handling of keys and passed the yearly audit without findings",
          "Replaced nightly batches by streams, which shortened the closing of books from days to minutes",
        ],
      },
      {
        position: "Junior Developer",
        employer: "Medina Software",
        start: ["1988-10", "Oct 1988"],
        end: ["2006-08", "Aug 2006"],
        bullets: [
          "Developed stock and invoice modules for 60 pharmacies and kept them running on Linux servers",
          "Automated the monthly reports, which freed two clerks from a week of copying by hand",
          "Designed a small language for price rules that shop owners could change by themselves",
          "Migrated fifteen years of paper records into one searchable archive together with the owners",
        ],
      },
    ],
    school: { institution: "University of Tunis", degree: "BSc", year: "1988" },
    skills: ["TypeScript", "PostgreSQL", "Kubernetes", "Python", "Linux"],
  },
  fr: {
    locale: "fr",
    name: "Amine Belhaj",
    phone: "+33612345678",
    phoneWritten: "+33 6 12 34 56 78",
    place: ["Lyon", "FR", "Lyon, France"],
    headings: {
      summary: "Profil",
      work: "Expérience professionnelle",
      education: "Formation",
      skills: "Compétences",
    },
    summary:
      "Ingénieur logistique avec plus de vingt ans de pratique dans le transport et l'entreposage, à l'aise quand les délais sont courts et les équipes nombreuses, attentif à la sécurité de chacun et au coût de chaque geste inutile.",
    jobs: [
      {
        position: "Directeur des opérations",
        employer: "Rhône Fret",
        start: ["2016-01", "01/2016"],
        end: undefined,
        bullets: [
          "Réduit de 18 % le coût du transport par un nouveau plan de tournées sur quatre régions",
          "Piloté l'ouverture de trois entrepôts et le recrutement de 140 personnes en deux ans",
          "Négocié avec les transporteurs des contrats plus souples, sans hausse de prix pour les clients",
          "Déployé SAP sur l'ensemble des sites avec un arrêt d'activité limité à une seule nuit",
        ],
      },
      {
        position: "Responsable d'entrepôt",
        employer: "Savoie Stock",
        start: ["2007-04", "04/2007"],
        end: ["2015-12", "12/2015"],
        bullets: [
          "Encadré 45 préparateurs de commandes et ramené les erreurs d'expédition sous un pour mille",
          "Conçu un tableau de suivi sous Excel que les autres sites ont repris dès la première année",
          "Formé chaque nouvel arrivant à la sécurité, soit 60 personnes et deux années sans accident",
          "Mis en place la méthode Lean dans les ateliers d'emballage avec l'appui des équipes de nuit",
        ],
      },
      {
        position: "Technicien logistique",
        employer: "Bresse Distribution",
        start: ["1999-09", "09/1999"],
        end: ["2007-03", "03/2007"],
        bullets: [
          "Organisé la réception de 300 palettes par jour et leur mise en rayon avant l'ouverture",
          "Élaboré un plan de stockage qui a libéré un quart de la surface sans nouvel investissement",
          "Suivi les inventaires tournants et corrigé les écarts avec les acheteurs chaque fin de mois",
        ],
      },
    ],
    school: { institution: "Université Lyon 2", degree: "Master", year: "1999" },
    skills: ["SAP", "Excel", "Lean", "Gestion de stock", "Anglais professionnel"],
  },
  ar: {
    locale: "ar",
    name: "هدى المنصوري",
    phone: "+966501234567",
    phoneWritten: "+966 50 123 4567",
    place: ["الرياض", "SA", "الرياض، السعودية"],
    headings: {
      summary: "الملخص",
      work: "الخبرة المهنية",
      education: "التعليم",
      skills: "المهارات",
    },
    summary:
      "محاسبة قانونية لها عقدان من الممارسة في الشركات الصناعية والتجارية، تجيد العمل تحت ضغط مواعيد الإقفال، وتحب تعليم الزملاء الجدد وتبسيط الإجراءات المعقدة على غير المختصين في كل قسم.",
    jobs: [
      {
        position: "مديرة مالية",
        employer: "شركة الواحة",
        start: ["2014-01", "يناير 2014"],
        end: undefined,
        bullets: [
          "خفض مدة الإقفال الشهري من عشرة أيام إلى ٤ أيام بعد توحيد دليل الحسابات في الفروع",
          "قيادة فريق من ١٥ محاسبا في ثلاث مدن مع توزيع واضح للمهام والمسؤوليات",
          "إعداد خطة السيولة لخمس سنوات وعرضها على مجلس الإدارة في كل ربع سنة",
          "تطبيق نظام ساب في الفروع كلها من دون توقف عن إصدار الفواتير يوما واحدا",
        ],
      },
      {
        position: "محاسبة أولى",
        employer: "مصنع الخليج",
        start: ["2006-03", "مارس 2006"],
        end: ["2013-12", "ديسمبر 2013"],
        bullets: [
          "مراجعة عقود الموردين واسترداد ٢ مليون ريال من مبالغ دفعت مرتين في الأعوام السابقة",
          "تدريب ٢٠ موظفا جديدا على إجراءات الصرف والقبض وعلى حفظ المستندات",
          "تصميم نماذج إكسل للميزانية اعتمدتها الإدارات الأخرى بعد عام واحد من العمل بها",
          "تنظيم الأرشيف الورقي ونقله إلى نظام رقمي يجد فيه المدقق كل وثيقة خلال دقائق",
        ],
      },
      {
        position: "محاسبة",
        employer: "مكتب النور",
        start: ["1999-09", "سبتمبر 1999"],
        end: ["2006-02", "فبراير 2006"],
        bullets: [
          "إمساك دفاتر ٣٠ منشأة صغيرة وتقديم إقراراتها الزكوية في مواعيدها من دون أي غرامة",
          "تحليل الفروق بين كشوف البنوك والدفاتر وتسويتها مع العملاء في نهاية كل شهر",
          "إنشاء جدول متابعة للديون المتأخرة ساعد أصحاب المتاجر على تحصيل معظمها خلال فصل واحد",
        ],
      },
    ],
    school: { institution: "جامعة الملك سعود", degree: "بكالوريوس", year: "1999" },
    skills: ["ساب", "إكسل", "الميزانية", "التدقيق الداخلي", "إعداد التقارير"],
  },
}
