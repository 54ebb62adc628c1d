import { type Case } from "./cases.ts"
import { fabricate, type Fabricated, type Lie, say } from "./fabricated.ts"

/** Swaps the first of these parts that the text has; texts without any get a tail. */
const swap =
  (pairs: ReadonlyArray<readonly [string, string]>, tails: Lie): Lie =>
  (after, turn, language, before) => {
    const able = pairs.filter(([from]) => after.includes(from))
    const pair = able[turn % Math.max(1, able.length)]
    return pair === undefined ? tails(after, turn, language, before) : after.replace(pair[0], pair[1])
  }

/** Kinds written after the guard was finished, to see what it does with lies it was not made against. */
const lies: Readonly<Record<string, Lie>> = {
  "words of a job posting": say({
    en: [
      " in a fast-paced environment",
      ", working cross-functionally with stakeholders",
      ", with strong attention to detail",
      " in an agile setting",
      ", demonstrating ownership",
    ],
    fr: [
      " dans un environnement exigeant",
      ", en lien avec les parties prenantes",
      ", avec rigueur et esprit d'équipe",
      " en mode projet",
      ", avec sens du service",
    ],
    ar: [" في بيئة سريعة", " بالتعاون مع أصحاب المصلحة", " بدقة عالية", " بروح الفريق", " بمبادرة ذاتية"],
  }),
  "outcome without a figure": say({
    en: [
      ", improving customer satisfaction",
      ", which saved a lot of time",
      " without any complaint",
      ", preventing outages",
      ", earning praise from management",
    ],
    fr: [
      ", ce qui a satisfait la clientèle",
      ", avec un gain de temps",
      " sans réclamation",
      ", évitant des pannes",
      ", salué par la direction",
    ],
    ar: ["، مما أرضى العملاء", " مع توفير الوقت", " دون شكاوى", "، وتفادي الأعطال", "، بإشادة من الإدارة"],
  }),
  "exchanged detail": swap(
    [
      ["booking", "payment"],
      ["Linux", "Windows"],
      ["search page", "home page"],
      ["hours", "minutes"],
      ["days", "weeks"],
      ["patients", "surgeons"],
      ["nurses", "doctors"],
      ["Beirut", "Dubai"],
      ["bridges", "tunnels"],
      ["farmers", "companies"],
      ["villages", "countries"],
      ["employees", "branches"],
      ["shoes", "cars"],
      ["donors", "ministries"],
      ["shops", "factories"],
      ["réservation", "paiement"],
      ["patients", "chirurgiens"],
      ["stagiaires", "médecins"],
      ["ouvrages", "tunnels"],
      ["Sfax", "Paris"],
      ["semaine", "heure"],
      ["élèves", "professeurs"],
      ["dossiers", "filiales"],
      ["ans", "mois"],
      ["personnes", "ingénieurs"],
      ["الحجوزات", "الدفع"],
      ["مريضا", "طبيبا"],
      ["ممرضات", "طبيبات"],
      ["بيروت", "دبي"],
      ["جسور", "أنفاق"],
      ["الأحذية", "السيارات"],
      ["موظفين", "فروع"],
      ["تلميذا", "أستاذا"],
      ["ملفا", "فرعا"],
    ],
    say({ en: [" in Dubai"], fr: [" à Paris"], ar: [" في دبي"] }),
  ),
  "raised responsibility": (after, turn, language) => {
    const verbs = {
      en: ["Led", "Owned", "Directed", "Spearheaded", "Supervised", "Oversaw all"],
      fr: ["Pilotage de", "Direction de", "Supervision de", "Dirigé", "Encadrement de", "Piloté"],
      ar: ["قيادة", "الإشراف على", "إدارة", "ترأست", "توليت مسؤولية", "قدت"],
    }[language]
    const rest = after.replace(/^\S+\s/u, "")
    return `${verbs[turn % verbs.length]!} ${rest}`
  },
}

export const unseen: ReadonlyArray<Fabricated> = fabricate(lies)

const honestly = (
  language: "en" | "fr" | "ar",
  skills: ReadonlyArray<string>,
  pairs: ReadonlyArray<readonly [string, string]>,
) =>
  pairs.map(([before, after]): Case => {
    const job = { language, position: "", employer: "Example", skills, bullets: [[before] as const] }
    return {
      job,
      before,
      after,
      document: {
        resume: {
          basics: { name: "Salma Trabelsi" },
          work: [{ id: "job", name: job.employer, highlights: [before] }],
          skills: skills.map((name, at) => ({ id: `s${at}`, name })),
        },
        locale: language,
        revision: 1,
        sections: [],
        rawDates: {},
        provenance: {},
      },
    }
  })

/** Honest rewrites that were written at the same late time. */
export const unseenHonest: ReadonlyArray<Case> = [
  ...honestly(
    "en",
    ["Java", "Spring", "Kafka", "Excel", "Figma"],
    [
      [
        "I was responsible for writing unit tests in Java for the payment module",
        "Wrote Java unit tests for the payment module",
      ],
      [
        "Was involved in the design of a new logo with Figma",
        "Participated in designing a new logo in Figma",
      ],
      [
        "Helping customers to choose the right product and taking payments",
        "Helped customers choose the right product and took payments",
      ],
      ["Working on migration from Java 8 to Java 17", "Migrated from Java 8 to Java 17"],
      ["Supervised 4 interns during the summer of 2021", "Supervised four interns in summer 2021"],
      [
        "Translation of manuals from French to English, around 60 pages a week",
        "Translated around 60 pages of manuals a week from French to English",
      ],
      [
        "The team won the second prize in the regional robotics contest in 2019",
        "Won the second prize with the team in the 2019 regional robotics contest",
      ],
      [
        "Tasked with the cleaning of rooms and the preparing of breakfast for 25 guests",
        "Cleaned rooms and prepared breakfast for 25 guests",
      ],
      ["Did phone surveys, 50 calls per day", "Conducted phone surveys, making 50 calls per day"],
      [
        "I have built an online shop for my uncle's bakery using WordPress",
        "Built an online shop for my uncle's bakery with WordPress",
      ],
      [
        "Monitoring of the network and answering tickets from users in less than 4 hours",
        "Monitored the network and answered user tickets in less than 4 hours",
      ],
      [
        "Creation of Excel sheets that calculate the salary of 35 employees",
        "Created Excel sheets that calculate salaries for 35 employees",
      ],
      [
        "Driving a truck of 12 tons all over the country for deliveries",
        "Drove a 12-ton truck all over the country for deliveries",
      ],
      [
        "In charge of the till and of closing the shop in the evening",
        "Handled the till and closed the shop in the evening",
      ],
      [
        "Wrote articles for the university magazine and also edited those of others",
        "Wrote and edited articles for the university magazine",
      ],
      [
        "Reduced paper use by half by introducing digital forms",
        "Halved paper use by introducing digital forms",
      ],
      [
        "Received the visitors, around 80 per day, and gave them information",
        "Welcomed around 80 visitors per day and gave them information",
      ],
      [
        "Processing of Kafka events with Spring in a team of 6",
        "Processed Kafka events with Spring in a team of six",
      ],
      [
        "My job was to collect money from 200 clients every month",
        "Collected money from 200 clients monthly",
      ],
      [
        "Volunteered as a swimming teacher for children with disabilities",
        "Volunteer swimming teacher for children with disabilities",
      ],
    ],
  ),
  ...honestly(
    "fr",
    ["Java", "Excel", "Word"],
    [
      [
        "J'étais responsable de l'écriture des tests unitaires en Java pour le module de paiement",
        "Écriture des tests unitaires en Java pour le module de paiement",
      ],
      [
        "J'ai participé à la création d'un logo avec une graphiste",
        "Participation à la création d'un logo avec une graphiste",
      ],
      [
        "Aider les clients à choisir et encaisser les paiements",
        "Aide aux clients dans leur choix et encaissement des paiements",
      ],
      ["J'ai encadré 4 stagiaires pendant l'été 2021", "Encadrement de 4 stagiaires durant l'été 2021"],
      [
        "Traduction de manuels de l'anglais vers le français, environ 60 pages par semaine",
        "Traduit environ 60 pages de manuels par semaine de l'anglais vers le français",
      ],
      [
        "Chargé du nettoyage des chambres et du petit déjeuner pour 25 clients",
        "Nettoyage des chambres et petit déjeuner pour 25 clients",
      ],
      [
        "Je faisais des enquêtes par téléphone, 50 appels par jour",
        "Réalisation d'enquêtes téléphoniques, 50 appels par jour",
      ],
      [
        "Surveillance du réseau et réponse aux tickets des utilisateurs en moins de 4 heures",
        "Surveillé le réseau et répondu aux tickets des utilisateurs en moins de 4 heures",
      ],
      [
        "J'ai créé des feuilles Excel qui calculent le salaire de 35 employés",
        "Création de feuilles Excel calculant le salaire de 35 employés",
      ],
      [
        "Conduite d'un camion de 12 tonnes dans tout le pays pour les livraisons",
        "Conduit un camion de 12 tonnes dans tout le pays pour les livraisons",
      ],
      [
        "Je tenais la caisse et fermais le magasin le soir",
        "Tenue de la caisse et fermeture du magasin le soir",
      ],
      [
        "Rédaction d'articles pour le journal de l'université et correction de ceux des autres",
        "Rédigé des articles pour le journal de l'université et corrigé ceux des autres",
      ],
      [
        "Accueil des visiteurs, environ 80 par jour, et information",
        "Accueilli et informé environ 80 visiteurs par jour",
      ],
      [
        "Suivi mensuel du budget de 300 000 DT et préparation des rapports",
        "Suivi du budget de 300 000 DT chaque mois et préparation des rapports",
      ],
      [
        "Bénévole : cours de natation pour des enfants handicapés",
        "Cours de natation pour des enfants handicapés, à titre bénévole",
      ],
      [
        "Classement et archivage des dossiers du personnel sous Word et Excel",
        "Classé et archivé les dossiers du personnel sous Word et Excel",
      ],
    ],
  ),
  ...honestly(
    "ar",
    ["Java", "إكسل"],
    [
      ["كنت مسؤولا عن كتابة الاختبارات بلغة Java لوحدة الدفع", "كتابة الاختبارات بلغة Java لوحدة الدفع"],
      ["شاركت في تصميم شعار مع مصممة", "المشاركة في تصميم شعار مع مصممة"],
      [
        "قمت بترجمة حوالي 60 صفحة في الأسبوع من الفرنسية إلى العربية",
        "ترجمة حوالي 60 صفحة في الأسبوع من الفرنسية إلى العربية",
      ],
      ["كنت مكلفا بتنظيف الغرف وتحضير الفطور لـ 25 ضيفا", "تنظيف الغرف وتحضير الفطور لـ 25 ضيفا"],
      [
        "مراقبة الشبكة والرد على طلبات المستخدمين في أقل من 4 ساعات",
        "راقبت الشبكة ورددت على طلبات المستخدمين في أقل من 4 ساعات",
      ],
      ["أعددت جداول إكسل لحساب رواتب 35 موظفا", "إعداد جداول إكسل لحساب رواتب 35 موظفا"],
      [
        "استقبال الزوار، حوالي 80 في اليوم، وتقديم المعلومات لهم",
        "استقبلت حوالي 80 زائرا في اليوم وقدمت لهم المعلومات",
      ],
      ["قيادة شاحنة من 12 طنا لتوصيل البضائع", "قيادة شاحنة 12 طنا لتوصيل البضائع"],
      ["تدريب 4 متدربين خلال صيف 2021", "دربت 4 متدربين في صيف 2021"],
      ["كتابة مقالات لمجلة الجامعة وتصحيح مقالات الآخرين", "كتبت مقالات لمجلة الجامعة وصححت مقالات الآخرين"],
      ["إجراء استبيانات عبر الهاتف، 50 مكالمة في اليوم", "أجريت استبيانات عبر الهاتف، 50 مكالمة في اليوم"],
      ["متطوع: تعليم السباحة للأطفال", "تعليم السباحة للأطفال كمتطوع"],
    ],
  ),
]
