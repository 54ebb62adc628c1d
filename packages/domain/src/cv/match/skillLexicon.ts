import type { Language } from "../../i18n/Language.ts"
import { type Form, formOf } from "./terms.ts"

/**
 * Skills that job texts ask for, by trade: English; French; Arabic, each with its spellings, the first of which is its
 * name. One language alone where the name is the same in all. `=Go` is found only as written.
 */
const trades: Readonly<Record<string, string>> = {
  code: `
    JavaScript,JS | TypeScript | Python,python 3,pythonic | Java,java 8,java 11,java 17,java ee,j2ee | C++,cpp | C#,c sharp,csharp
    =C | =Go,golang | =Rust,rustlang | PHP | Ruby,ruby on rails | =Swift,swiftui | Kotlin | Scala | =R,rstudio | MATLAB
    =Dart | Perl | COBOL | VBA | Bash,shell scripting,scripts shell | SQL | HTML,html5 | CSS,css3,sass,tailwind
    .NET,dotnet,.net core,asp.net | =React,react.js,reactjs | Angular,angularjs | Vue.js,vuejs | Next.js,nextjs
    Node.js,nodejs,node js,=Node | express.js,expressjs | Django | Flask | FastAPI | =Spring,spring boot | Laravel | Symfony
    React Native | Flutter | Android | iOS | GraphQL | REST,rest api,restful,api rest | gRPC | Kafka | RabbitMQ
    PostgreSQL,postgres | MySQL | MongoDB | Redis | =Oracle,pl/sql | SQL Server,mssql | Elasticsearch | Snowflake | BigQuery
    Docker | Kubernetes,k8s | Terraform | Ansible | AWS,amazon web services | Azure | GCP,google cloud | Linux | Git,github,gitlab
    CI/CD,continuous integration,intégration continue,gitlab ci,github actions | Jenkins | Prometheus | Grafana | Nginx
    microservices; microservices; الخدمات المصغرة | Figma | Photoshop | Illustrator,adobe illustrator | AutoCAD | SolidWorks | Revit
    machine learning; apprentissage automatique,machine learning; تعلم الآلة,التعلم الآلي
    deep learning; apprentissage profond; التعلم العميق
    data science; science des données,data science; علم البيانات
    data engineering,etl,elt; ingénierie des données; هندسة البيانات
    NLP,natural language processing; traitement du langage naturel; معالجة اللغة الطبيعية
    PyTorch | TensorFlow | scikit-learn,sklearn | pandas | =Spark,pyspark,apache spark | Airflow | dbt | Power BI,powerbi | Tableau software,=Tableau
    software testing,test automation,automated tests; tests automatisés,tests logiciels; اختبار البرمجيات
    cybersecurity,information security; cybersécurité,sécurité informatique; الأمن السيبراني,أمن المعلومات
    network administration,networking; administration réseau,réseaux; إدارة الشبكات,الشبكات
    web development; développement web; تطوير الويب,تطوير المواقع
    mobile development; développement mobile; تطوير التطبيقات
    embedded systems; systèmes embarqués; الأنظمة المدمجة
    UX design,user experience,ui/ux,ux/ui; expérience utilisateur,design ux; تجربة المستخدم
    agile,scrum,kanban; agile,scrum,méthodes agiles; أجايل,سكرم
    DevOps | SEO,search engine optimization; référencement naturel,référencement; تحسين محركات البحث`,
  business: `
    accounting,bookkeeping; comptabilité,comptabilité générale; المحاسبة,محاسبة
    financial analysis; analyse financière; التحليل المالي
    budgeting,budget management; gestion budgétaire,élaboration des budgets; إعداد الميزانية,الموازنات,الميزانية
    auditing,internal audit; audit,audit interne; التدقيق,التدقيق الداخلي,المراجعة الداخلية
    IFRS | taxation,tax returns; fiscalité,déclarations fiscales; الضرائب,الإقرارات الضريبية
    payroll; paie,gestion de la paie; الرواتب,كشوف المرتبات
    treasury,cash management; trésorerie,gestion de trésorerie; الخزينة,إدارة السيولة
    management control; contrôle de gestion; مراقبة التسيير,الرقابة الإدارية
    =SAP,sap fico,sap s/4hana | =Sage,sage 100 | Odoo | Salesforce | CRM,customer relationship management; gestion de la relation client; إدارة علاقات العملاء
    ERP | =Excel,microsoft excel,ms excel | =Word,microsoft word | PowerPoint | Microsoft Office,ms office,pack office,suite office; pack office; مايكروسوفت أوفيس
    project management; gestion de projet,gestion de projets,conduite de projet; إدارة المشاريع,إدارة المشروع
    product management; gestion de produit; إدارة المنتجات
    team leadership,team management,people management; encadrement d'équipe,management d'équipe,gestion d'équipe; قيادة الفريق,إدارة الفرق,قيادة فريق
    recruitment,recruiting,talent acquisition; recrutement; التوظيف,الاستقطاب
    human resources; ressources humaines; الموارد البشرية
    sales,selling; vente,ventes,techniques de vente; المبيعات,البيع
    negotiation; négociation; التفاوض,المفاوضات
    prospecting,lead generation; prospection,prospection commerciale; استقطاب العملاء
    marketing; marketing; التسويق
    digital marketing; marketing digital,marketing numérique; التسويق الرقمي,التسويق الإلكتروني
    content writing,copywriting; rédaction,rédaction de contenus; كتابة المحتوى
    social media,community management; réseaux sociaux,community management; وسائل التواصل الاجتماعي,إدارة المجتمعات
    Google Analytics | Google Ads,adwords | customer service,customer support; service client,relation client; خدمة العملاء
    procurement,purchasing; achats,approvisionnement; المشتريات,التوريد
    supply chain; chaîne logistique,supply chain; سلسلة الإمداد,سلاسل الإمداد
    logistics; logistique; اللوجستيات,الخدمات اللوجستية
    inventory management,stock management; gestion de stock,gestion des stocks; إدارة المخزون
    warehouse management; gestion d'entrepôt; إدارة المستودعات
    data analysis,data analytics; analyse de données,analyse des données; تحليل البيانات
    reporting; reporting,élaboration de rapports; إعداد التقارير
    business analysis; analyse fonctionnelle,analyse métier; تحليل الأعمال
    risk management; gestion des risques; إدارة المخاطر
    quality management,iso 9001,quality assurance; gestion de la qualité,assurance qualité,management de la qualité; إدارة الجودة,ضمان الجودة
    lean,six sigma,lean manufacturing; lean,amélioration continue; لين,سيغما ستة,التحسين المستمر
    event management,event planning; organisation d'événements,événementiel; تنظيم الفعاليات
    translation; traduction; الترجمة
    legal drafting,contract law; rédaction de contrats,droit des contrats; صياغة العقود
    compliance; conformité; الامتثال
    secretarial work,office administration; secrétariat,gestion administrative; السكرتارية,الأعمال الإدارية
    import-export,international trade; import export,commerce international; الاستيراد والتصدير,التجارة الدولية`,
  soft: `
    communication; communication; التواصل,مهارات التواصل
    teamwork,team work; travail en équipe,esprit d'équipe; العمل الجماعي,العمل ضمن فريق
    problem solving; résolution de problèmes; حل المشكلات
    time management; gestion du temps; إدارة الوقت
    public speaking,presentation skills; prise de parole en public; الإلقاء,العرض والتقديم
    conflict resolution; gestion des conflits,médiation; حل النزاعات`,
  people: `
    teaching; enseignement; التدريس,التعليم الصفي
    curriculum design,lesson planning; conception pédagogique,ingénierie pédagogique; إعداد المناهج,تخطيط الدروس
    classroom management; gestion de classe; إدارة الصف
    training delivery,training of staff; animation de formations,formation des équipes; تقديم التدريب,تدريب الموظفين
    counselling,counseling; conseil psychologique,écoute active; الإرشاد النفسي
    social work; travail social,accompagnement social; العمل الاجتماعي
    nursing care,patient care; soins infirmiers,soins aux patients; رعاية المرضى,التمريض
    first aid; premiers secours,secourisme; الإسعافات الأولية
    intensive care; soins intensifs,réanimation; العناية المركزة
    pharmacovigilance | clinical trials,clinical research; essais cliniques,recherche clinique; التجارب السريرية
    laboratory analysis,lab analysis; analyses de laboratoire; التحاليل المخبرية
    medical imaging,radiology; imagerie médicale,radiologie; التصوير الطبي,الأشعة
    fundraising; collecte de fonds,levée de fonds; جمع التبرعات
    monitoring and evaluation; suivi et évaluation,suivi-évaluation; المتابعة والتقييم,الرصد والتقييم
    community outreach; mobilisation communautaire; التوعية المجتمعية`,
  works: `
    electrical maintenance; maintenance électrique; الصيانة الكهربائية
    industrial maintenance,preventive maintenance; maintenance industrielle,maintenance préventive; الصيانة الصناعية,الصيانة الوقائية
    welding; soudure,soudage; اللحام
    plumbing; plomberie; السباكة
    carpentry,joinery; menuiserie,charpenterie; النجارة
    masonry,bricklaying; maçonnerie; البناء بالحجر,أعمال البناء
    PLC programming,plc; automates programmables,api siemens; برمجة المتحكمات المنطقية
    CNC machining,cnc; usinage,commande numérique; التشغيل الآلي
    mechanical design; conception mécanique; التصميم الميكانيكي
    civil engineering; génie civil; الهندسة المدنية
    structural design; calcul de structures; التصميم الإنشائي
    site supervision,construction management; suivi de chantier,conduite de travaux; الإشراف على المواقع,إدارة التشييد
    quantity surveying; métré; حساب الكميات
    HVAC,air conditioning; climatisation,cvc,génie climatique; التكييف والتبريد,التكييف
    solar energy,photovoltaic; énergie solaire,photovoltaïque; الطاقة الشمسية
    health and safety,occupational safety,hse; santé sécurité,hse,sécurité au travail; السلامة المهنية,الصحة والسلامة
    driving licence,driver's license,driving license; permis de conduire,permis b; رخصة قيادة,رخصة القيادة
    forklift; chariot élévateur,caces; الرافعة الشوكية
    cooking,food preparation; cuisine,préparation des plats; الطبخ,إعداد الطعام
    food hygiene,haccp; hygiène alimentaire,haccp; سلامة الغذاء,هاسب
    housekeeping,cleaning; ménage,nettoyage; التنظيف,الإشراف الداخلي
    front desk,receptionist; accueil physique,accueil téléphonique,accueil des clients,accueil du public; الاستقبال
    cash handling,till; encaissement,tenue de caisse; الصندوق,أعمال الصندوق
    agriculture,farming; agriculture,production agricole; الزراعة
    irrigation; irrigation; الري
    sewing,tailoring; couture,confection; الخياطة
    graphic design; graphisme,design graphique; التصميم الجرافيكي,تصميم جرافيك
    photography; photographie; التصوير الفوتوغرافي
    video editing; montage vidéo; مونتاج الفيديو,تحرير الفيديو`,
}

export interface LexiconSkill {
  /** Asked for in nearly every text: weighs as a wish, never as a must. */
  readonly soft: boolean
  /** Its name in English, and in French and Arabic where they differ. */
  readonly names: readonly [en: string, fr: string, ar: string]
  /** Every way to write it. */
  readonly forms: ReadonlyArray<Form>
  /** The ways of a text in each language; French and Arabic texts use English terms too. */
  readonly formsIn: Readonly<Record<Language, ReadonlyArray<Form>>>
}

const bare = (written: string) => written.replace(/^=/, "")

export const lexiconSkills: ReadonlyArray<LexiconSkill> = Object.entries(trades).flatMap(([trade, listed]) =>
  listed
    .split(/\n|\|/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [en = [], fr = en, ar = en] = entry
        .split(";")
        .map((forms) => forms.split(",").map((form) => form.trim()))
      const of = (...written: ReadonlyArray<ReadonlyArray<string>>) =>
        [...new Set(written.flat())].map(formOf)
      return {
        soft: trade === "soft",
        names: [bare(en[0] ?? ""), bare(fr[0] ?? ""), bare(ar[0] ?? "")] as const,
        forms: of(en, fr, ar),
        formsIn: { en: of(en), fr: of(fr, en), ar: of(ar, fr, en) },
      }
    }),
)
