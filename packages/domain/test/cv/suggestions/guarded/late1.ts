import type { Case } from "./cases.ts"
import type { Fabricated } from "./fabricated.ts"
import { casesOf, liesOf, type Setting } from "./pairs.ts"

const en: Setting = {
  language: "en",
  position: "Logistics Manager",
  skills: ["SAP", "Excel", "Power BI", "Forklift"],
}
const fr: Setting = {
  language: "fr",
  position: "Responsable logistique",
  skills: ["SAP", "Excel", "Power BI", "Sage"],
}
const ar: Setting = { language: "ar", position: "مدير مخازن", skills: ["SAP", "Excel", "Power BI"] }

/** First late set: written before anything was changed for it. */
export const late1Honest: ReadonlyArray<Case> = [
  ...casesOf(en, [
    ["Responsible for the warehouse and its 14 employees", "Managed the warehouse and its 14 employees"],
    ["Responsible for stock control in SAP", "Controlled stock in SAP"],
    ["Responsible for the weekly delivery schedule", "Managed the weekly delivery schedule"],
    [
      "As part of the team, built dashboards for stock levels in Power BI",
      "Built, as part of the team, Power BI dashboards for stock levels",
    ],
    ["Developed a tool for route planning in Excel", "Created an Excel tool to plan routes"],
    ["Invoices were checked by me every Friday", "Checked invoices every Friday"],
    ["A new labelling system was introduced in 2021", "Introduced a new labelling system in 2021"],
    [
      "My job was unloading trucks and putting goods on shelves",
      "Unloaded trucks and placed goods on shelves",
    ],
    ["Gave training to 6 new drivers about safety rules", "Trained 6 new drivers on safety rules"],
    ["Kept contact with suppliers in Sousse and Gabes", "Liaised with suppliers in Sousse and Gabes"],
    ["Did the counting of stock each month", "Counted stock monthly"],
    [
      "In charge of the reception of goods and the checking of delivery notes",
      "Received goods and checked delivery notes",
    ],
    ["Looked after the forklift fleet of 5 vehicles", "Maintained the fleet of 5 forklifts"],
    [
      "Made a list of damaged goods and told the insurance about it",
      "Listed damaged goods and reported them to the insurance",
    ],
    ["I took part in choosing a new carrier", "Participated in the selection of a new carrier"],
    [
      "Worked on lowering transport costs, which fell by 8 %",
      "Worked on reducing transport costs, which dropped by 8 %",
    ],
    ["Dealing with complaints of customers by phone", "Handled customer complaints by phone"],
    ["Took over purchasing of packaging material in 2020", "Purchased packaging material from 2020"],
    ["Entered orders into SAP and printed labels", "Recorded orders in SAP and printed labels"],
    [
      "Answerable for cash and for closing the depot in the evening",
      "Responsible for cash and the evening closing of the depot",
    ],
  ]),
  ...casesOf(fr, [
    ["J'ai géré les stocks de deux dépôts", "Gestion des stocks de deux dépôts"],
    ["Responsable des livraisons vers Sfax et Gabès", "Gestion des livraisons vers Sfax et Gabès"],
    ["J'ai contrôlé les bons de livraison chaque matin", "Contrôle des bons de livraison chaque matin"],
    ["J'ai mis en place un tableau de suivi dans Excel", "Mise en place d'un tableau de suivi sous Excel"],
    ["Les factures étaient vérifiées par mes soins dans Sage", "Vérification des factures dans Sage"],
    ["J'ai négocié les prix avec 4 transporteurs", "Négociation des prix avec 4 transporteurs"],
    ["Je faisais l'inventaire tous les mois", "Réalisation de l'inventaire mensuel"],
    ["J'ai encadré 3 magasiniers", "Encadrement de 3 magasiniers"],
    ["Un nouveau plan de rangement a été conçu en 2020", "Conception d'un nouveau plan de rangement en 2020"],
    [
      "J'ai accueilli les chauffeurs et je les ai orientés vers les quais",
      "Accueil et orientation des chauffeurs vers les quais",
    ],
    ["Développement d'un outil de prévision sous Excel", "Création d'un outil de prévision sous Excel"],
    ["J'ai suivi les commandes des clients dans SAP", "Suivi des commandes clients dans SAP"],
    [
      "Dans l'équipe, j'ai préparé les palettes pour l'export",
      "Préparation des palettes pour l'export au sein de l'équipe",
    ],
    ["J'ai aidé à choisir le nouveau logiciel", "Aide au choix du nouveau logiciel"],
    ["Je répondais au téléphone aux réclamations", "Réponse téléphonique aux réclamations"],
    [
      "J'ai baissé les retours de 12 % en changeant l'emballage",
      "Baisse des retours de 12 % par un changement d'emballage",
    ],
    ["Saisie des entrées et des sorties dans SAP", "Enregistrement des entrées et sorties dans SAP"],
    ["Je remplaçais le chef d'équipe en août", "Remplacement du chef d'équipe en août"],
    ["J'ai classé et archivé les dossiers de douane", "Classement et archivage des dossiers de douane"],
    [
      "J'étais chargé d'acheter les fournitures et de payer les fournisseurs",
      "Achat des fournitures et paiement des fournisseurs",
    ],
  ]),
  ...casesOf(ar, [
    ["أدرت مخزنين في صفاقس", "إدارة مخزنين في صفاقس"],
    ["كنت مسؤولا عن المخزن الرئيسي وموظفيه", "إدارة المخزن الرئيسي وموظفيه"],
    ["راقبت جودة السلع عند الوصول", "مراقبة جودة السلع عند الوصول"],
    ["وزعت الطلبات على 6 سائقين", "توزيع الطلبات على 6 سائقين"],
    ["استلمت البضائع وفرزتها", "استلام البضائع وفرزها"],
    ["تم تصميم جدول متابعة في Excel من طرفي", "تصميم جدول متابعة في Excel"],
    ["كنت أجرد المخزون كل شهر", "جرد المخزون شهريا"],
    ["تفاوضت مع 4 شركات نقل على الأسعار", "التفاوض على الأسعار مع 4 شركات نقل"],
    ["سجلت الفواتير في SAP", "تسجيل الفواتير في SAP"],
    ["أنشأت لوحة متابعة في Power BI", "تطوير لوحة متابعة في Power BI"],
    ["خفضت تكاليف النقل بنسبة 8 %", "تخفيض تكاليف النقل بنسبة 8 %"],
    ["ضمن الفريق، أعددت الشحنات للتصدير", "إعداد الشحنات للتصدير ضمن الفريق"],
    ["أشرفت على 3 عمال", "الإشراف على 3 عمال"],
    ["كنت أرد على شكاوى الحرفاء بالهاتف", "الرد هاتفيا على شكاوى الحرفاء"],
    ["اشتريت مواد التغليف من موردين محليين", "شراء مواد التغليف من موردين محليين"],
    ["شاركت في اختيار البرنامج الجديد", "المشاركة في اختيار البرنامج الجديد"],
    ["رتبت ملفات الجمارك وأرشفتها", "ترتيب ملفات الجمارك وأرشفتها"],
    ["علمت 5 متدربين قواعد السلامة", "تعليم قواعد السلامة إلى 5 متدربين"],
    ["عوضت رئيس الفريق في شهر أوت", "تعويض رئيس الفريق في أوت"],
    ["استقبلت السائقين ووجهتهم نحو الأرصفة", "استقبال السائقين وتوجيههم نحو الأرصفة"],
  ]),
]

const scope = "raised scope"
const tool = "tool swapped for a near one"
const lasting = "duration lengthened"
const client = "client named"
const award = "award or ranking claimed"

export const late1Fabricated: ReadonlyArray<Fabricated> = [
  ...liesOf(scope, en, [
    ["Responsible for the night shift team", "Led the night shift department"],
    ["Planned routes for the Sousse depot", "Planned routes for the whole country"],
    ["Responsible for a small store room", "Managed a warehouse"],
    ["Ordered supplies for my office", "Ordered supplies for the company"],
  ]),
  ...liesOf(scope, fr, [
    ["Organisation du travail de l'équipe de nuit", "Organisation du travail du service de nuit"],
    ["Planification des tournées du dépôt de Sousse", "Planification des tournées de toute la région"],
    ["Responsable d'un rayon du magasin", "Responsable du magasin"],
    ["Achat des fournitures du bureau", "Achat des fournitures du groupe"],
  ]),
  ...liesOf(scope, ar, [
    ["تنظيم عمل فريق الليل", "تنظيم عمل قسم الليل"],
    ["تخطيط جولات مخزن سوسة", "تخطيط جولات كل المخازن"],
    ["كنت مسؤولا عن رف في المخزن", "إدارة المخزن"],
    ["شراء لوازم المكتب", "شراء لوازم الشركة"],
  ]),
  ...liesOf(tool, en, [
    ["Built stock reports in Power BI", "Built stock reports in Tableau"],
    ["Recorded orders in SAP", "Recorded orders in Oracle"],
    ["Planned routes in Excel", "Planned routes in VBA"],
    ["Wrote small scripts in Java", "Wrote small scripts in JavaScript"],
  ]),
  ...liesOf(tool, fr, [
    ["Tenue des comptes dans Sage", "Tenue des comptes dans Ciel"],
    ["Tableaux de bord sous Power BI", "Tableaux de bord sous Qlik"],
    ["Suivi des commandes dans un tableur", "Suivi des commandes dans un ERP"],
    ["Site tenu sous Joomla", "Site tenu sous WordPress"],
  ]),
  ...liesOf(tool, ar, [
    ["إعداد التقارير في Power BI", "إعداد التقارير في Tableau"],
    ["تسجيل الطلبات في SAP", "تسجيل الطلبات في Odoo"],
    ["متابعة المخزون في جدول", "متابعة المخزون في قاعدة بيانات"],
    ["صيانة الخوادم بنظام لينكس", "صيانة الخوادم بنظام ويندوز"],
  ]),
  ...liesOf(lasting, en, [
    ["Replaced the depot chief for two weeks", "Replaced the depot chief for two months"],
    ["Kept the accounts in summer 2021", "Kept the accounts throughout 2021"],
    ["Took night shifts for a month", "Took night shifts for years"],
    ["Drove a forklift in the last months of 2022", "Drove a forklift for several years"],
  ]),
  ...liesOf(lasting, fr, [
    ["Remplacement du chef pendant deux semaines", "Remplacement du chef pendant deux ans"],
    ["Tenue de la caisse durant l'été", "Tenue de la caisse durant l'année"],
    ["Travail de nuit pendant un mois", "Travail de nuit pendant des mois"],
    ["Stage de six semaines au dépôt", "Stage de six mois au dépôt"],
  ]),
  ...liesOf(lasting, ar, [
    ["تعويض رئيس المخزن لمدة أسبوعين", "تعويض رئيس المخزن لمدة سنتين"],
    ["العمل في الصندوق خلال الصيف", "العمل في الصندوق خلال السنة"],
    ["العمل ليلا لمدة شهر", "العمل ليلا لمدة أشهر"],
    ["تربص ستة أسابيع في المخزن", "تربص ستة أشهر في المخزن"],
  ]),
  ...liesOf(client, en, [
    ["Prepared shipments for a furniture chain", "Prepared shipments for IKEA"],
    ["Delivered parts to a car maker", "Delivered parts to Renault, a car maker"],
    ["Negotiated prices with carriers", "Negotiated prices with carriers such as DHL"],
    ["Stored goods of a pharmacy group", "Stored goods of the Sanofi group"],
  ]),
  ...liesOf(client, fr, [
    ["Expédition de pièces à un constructeur", "Expédition de pièces à Peugeot"],
    ["Stockage pour une chaîne de magasins", "Stockage pour la chaîne Carrefour"],
    ["Relations avec les transporteurs", "Relations avec les transporteurs (Aramex, DHL)"],
    ["Livraison à une banque de la place", "Livraison à la BIAT, une banque de la place"],
  ]),
  ...liesOf(client, ar, [
    ["شحن قطع لمصنع سيارات", "شحن قطع لمصنع رونو"],
    ["تخزين سلع لسلسلة متاجر", "تخزين سلع لسلسلة متاجر كارفور"],
    ["التعامل مع شركات نقل", "التعامل مع شركات نقل مثل أرامكس"],
    ["توصيل طلبات إلى بنك", "توصيل طلبات إلى بنك الزيتونة"],
  ]),
  ...liesOf(award, en, [
    ["Drove a forklift on the day shift", "Best forklift driver of the day shift"],
    ["Cut delivery errors in the Sousse depot", "Cut delivery errors in the top Sousse depot"],
    ["Took part in the safety contest", "Won the safety contest"],
    ["Prepared orders for export", "Prepared orders for export, employee of the month"],
  ]),
  ...liesOf(award, fr, [
    ["Préparation de commandes pour l'export", "Meilleur préparateur de commandes pour l'export"],
    ["Participation au concours sécurité", "Lauréat du concours sécurité"],
    ["Conduite de chariots", "Conduite de chariots, employé du mois"],
    ["Travail au dépôt de Sousse", "Travail au premier dépôt de Sousse"],
  ]),
  ...liesOf(award, ar, [
    ["تحضير الطلبات للتصدير", "أفضل عامل في تحضير الطلبات للتصدير"],
    ["المشاركة في مسابقة السلامة", "الفوز في مسابقة السلامة"],
    ["قيادة الرافعات", "قيادة الرافعات، موظف الشهر"],
    ["العمل في مخزن سوسة", "العمل في أول مخزن في سوسة"],
  ]),
]
