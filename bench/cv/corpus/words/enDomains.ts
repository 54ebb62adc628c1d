import { type Domain, groups, lines, list } from "./Words.ts"

export const enDomains: Record<string, Domain> = {
  software: {
    titles: list(
      `Lead Software Engineer; Senior Backend Developer; Full-Stack Developer; Software Engineer; Mobile Developer; DevOps Engineer; Junior Web Developer; Software Engineering Intern`,
    ),
    bullets: lines(`
      Rebuilt the ticketing service in Go, cutting the median answer time by %%
      Led a team of # engineers through the move from a monolith to small services
      Designed the payment flow used by # merchants across the region
      Wrote the integration tests that now guard every release of the mobile app
      Reduced the cloud bill by %% through autoscaling and the removal of idle databases
      Introduced code review and pair programming, which halved the number of defects found in production
      Built an offline mode for field workers with unreliable connections, including conflict resolution and background sync
      Mentored # junior developers and ran the weekly reading group
      Migrated # tables from MySQL to PostgreSQL without downtime
      Automated deployments with GitHub Actions and Terraform`),
    skills: groups(`
      Languages: Java; Python; TypeScript; Go; C++; C#; SQL; Kotlin
      Frameworks: React; Spring Boot; Django; Node.js; .NET; Angular; Express
      Databases: PostgreSQL; MongoDB; Redis; MySQL; Elasticsearch
      Tools: Git; Docker; Kubernetes; Jenkins; Terraform; Linux; CI/CD
      Cloud: AWS; Azure; Google Cloud Platform`),
    fields: list(`Computer Science; Software Engineering; Information Technology; Computer Engineering`),
    summaries: lines(`
      Software engineer with eight years of experience in payment and logistics platforms. Enjoys clear interfaces, small releases and patient code review.
      Backend developer who likes boring technology and measurable results. Looking for a team that owns its services in production.`),
    projects: list(`Bus Tracker; Recipe Box; Open Harbour Map; Chess Clock; Campus Market`),
    certificates: list(
      `AWS Certified Solutions Architect; Certified Kubernetes Administrator; Oracle Certified Professional; Professional Scrum Master I`,
    ),
  },
  data: {
    titles: list(
      `Head of Analytics; Senior Data Scientist; Data Engineer; Data Scientist; Business Intelligence Analyst; Data Analyst; Research Assistant; Data Science Intern`,
    ),
    bullets: lines(`
      Developed a churn model that saved # accounts in its first quarter
      Cleaned and joined # sources of survey data into one warehouse
      Forecast weekly demand for # shops with an error below %%
      Presented findings to the executive board every month and turned their questions into new measurements
      Built dashboards in Power BI that replaced # spreadsheets
      Cut the running time of the nightly pipeline by %%
      Labelled and audited a corpus of # customer messages in English, Swahili and French
      Trained # colleagues in SQL and basic statistics
      Designed and analysed # A/B tests on the checkout page`),
    skills: groups(`
      Programming: Python; R; SQL; Scala; SAS
      Machine learning: scikit-learn; TensorFlow; PyTorch; XGBoost; Feature engineering
      Visualisation: Tableau; Power BI; Matplotlib; Looker
      Engineering: Airflow; Spark; dbt; Kafka; Snowflake
      Methods: Statistics; A/B testing; Forecasting; Data modelling`),
    fields: list(`Data Science; Statistics; Applied Mathematics; Economics`),
    summaries: lines(`
      Data scientist with a background in statistics and a liking for messy, real-world data. Five years in retail and public health.
      Analyst who turns vague questions into numbers that people can act on, and says clearly what the numbers cannot tell.`),
    projects: list(`Rainfall Atlas; Matatu Fares Study; Football Expected Goals; Air Quality Monitor`),
    certificates: list(
      `Google Data Analytics Certificate; Microsoft Certified: Power BI Data Analyst; SAS Certified Specialist`,
    ),
  },
  finance: {
    titles: list(
      `Finance Manager; Senior Accountant; Internal Auditor; Financial Analyst; Credit Officer; Accountant; Accounts Payable Clerk; Finance Intern`,
    ),
    bullets: lines(`
      Closed the monthly books of # entities within five working days
      Prepared consolidated statements under IFRS for a group with # subsidiaries
      Recovered overdue receivables, lowering average days outstanding by %%
      Reviewed loan files and presented them to the credit committee
      Found duplicate payments worth %% of annual spend during a routine audit
      Introduced a purchase approval workflow, which ended off-contract buying in # branches
      Reconciled bank, payroll and supplier accounts every week
      Supervised # clerks and planned their training
      Drafted the annual budget together with all heads of department, defended it before the board and reported variances each quarter`),
    skills: groups(`
      Accounting: IFRS; VAT returns; Payroll; Bank reconciliation; Cost accounting
      Software: SAP; QuickBooks; Microsoft Excel; Sage 50; Oracle Financials
      Analysis: Budgeting; Financial modelling; Variance analysis; Cash flow forecasting
      Strengths: Attention to detail; Negotiation; Report writing`),
    fields: list(`Accounting; Finance; Commerce; Banking and Finance`),
    summaries: lines(`
      Qualified accountant with ten years in manufacturing and banking. Known for clean closings and calm audits.
      Financial analyst who writes reports that non-accountants read to the end.`),
    projects: list(`Household Budget Workbook; Village Savings Ledger`),
    certificates: list(`ACCA; CPA Kenya; Certified Internal Auditor; CFA Level I`),
  },
  nursing: {
    titles: list(
      `Charge Nurse; Senior Staff Nurse; Registered Nurse; Paediatric Nurse; Community Health Officer; Midwife; Nursing Assistant; Student Nurse`,
    ),
    bullets: lines(`
      Cared for up to # patients a shift on a surgical ward
      Coordinated the vaccination campaign that reached # households
      Reduced medication errors by %% with a double-check at the bedside
      Trained # new nurses in wound care and infection control
      Triaged patients in an emergency department that sees # people a day
      Kept accurate electronic records and handed over at every change of shift
      Counselled mothers on nutrition and breastfeeding
      Assisted with # deliveries, including twins and emergency caesareans
      Maintained stocks of medicines and consumables, and reported shortages before they reached the ward`),
    skills: groups(`
      Clinical: Wound care; Triage; Infection control; Venepuncture; Patient assessment
      Systems: Electronic health records; DHIS2; Epic
      Personal: Empathy; Teamwork; Working under pressure; Communication`),
    fields: list(`Nursing; Public Health; Midwifery; Nursing Science`),
    summaries: lines(`
      Registered nurse with six years in surgery and emergency care. Calm in a crisis and thorough in the quiet hours.
      Community nurse who has worked in cities and in villages, and who teaches as gladly as she treats.`),
    projects: list(`Clean Hands at School; Ward Handover Checklist`),
    certificates: list(`Advanced Cardiac Life Support; Basic Life Support; Neonatal Resuscitation`),
  },
  teaching: {
    titles: list(
      `Head of Department; Deputy Head Teacher; Mathematics Teacher; Primary School Teacher; English Language Instructor; Teaching Assistant; Private Tutor; Student Teacher`,
    ),
    bullets: lines(`
      Taught mathematics to # classes of the upper forms
      Raised the pass rate in the national examination by %%
      Founded a science club that now has # members
      Wrote lesson plans and shared them with # colleagues
      Organised parent evenings, school trips and the yearly book week
      Marked national examination papers for two seasons
      Adapted material for pupils with hearing impairment and worked with their families through the year
      Introduced tablets to # classrooms and trained the staff to use them`),
    skills: groups(`
      Teaching: Lesson planning; Classroom management; Differentiation; Assessment; Curriculum design
      Digital: Google Classroom; Moodle; Microsoft Office; Zoom
      Personal: Patience; Public speaking; Conflict resolution`),
    fields: list(`Education; Mathematics Education; English Literature; Linguistics`),
    summaries: lines(`
      Teacher of mathematics with nine years in public and private schools. Believes that every pupil can like numbers.
      Language teacher and examiner, at home in classes of six and of sixty.`),
    projects: list(`Reading Under the Tree; Maths Olympiad Camp`),
    certificates: list(`CELTA; Postgraduate Certificate in Education; TEFL Certificate`),
  },
  sales: {
    titles: list(
      `Regional Sales Director; Key Account Manager; Sales Manager; Business Development Executive; Sales Representative; Customer Service Advisor; Retail Assistant; Sales Trainee`,
    ),
    bullets: lines(`
      Grew regional revenue by %% in a shrinking market
      Opened # new accounts with supermarkets and pharmacies
      Negotiated yearly contracts with the # largest customers
      Answered an average of # calls a day with a satisfaction score above target
      Led a field team of # representatives in three provinces
      Launched a loyalty scheme that brought %% of lapsed customers back
      Managed the till, the stockroom and the window display
      Planned trade fairs and followed up every lead within two days, from first call to signed contract`),
    skills: groups(`
      Sales: Negotiation; Key account management; Cold calling; Pipeline management; Forecasting
      Tools: Salesforce; HubSpot; Microsoft Excel; Zoho CRM
      Personal: Persuasion; Time management; Active listening`),
    fields: list(`Business Administration; Marketing; Commerce; International Trade`),
    summaries: lines(`
      Sales manager with a record of building teams that outlast him. Consumer goods, telecoms and pharma.
      Account manager who listens first. Looking for a regional role in East or Southern Africa.`),
    projects: list(`Farmers' Market Stall; Second-Hand Book Shop`),
    certificates: list(`Certified Sales Professional; Salesforce Administrator`),
  },
  logistics: {
    titles: list(
      `Supply Chain Manager; Logistics Coordinator; Warehouse Supervisor; Procurement Officer; Import-Export Specialist; Fleet Controller; Storekeeper; Logistics Intern`,
    ),
    bullets: lines(`
      Planned the routes of # trucks across four borders
      Cut storage costs by %% by moving slow goods to a cheaper depot
      Cleared # containers a month through the port of Mombasa
      Introduced barcode scanning, which brought stock accuracy to %%
      Supervised # warehouse staff on two shifts
      Negotiated freight rates with carriers and insurers
      Set up cold storage for vaccines and monitored temperatures day and night
      Prepared customs declarations and letters of credit`),
    skills: groups(`
      Operations: Inventory control; Route planning; Customs clearance; Warehouse management; Procurement
      Software: SAP; Oracle WMS; Microsoft Excel; Power BI
      Standards: Incoterms 2020; ISO 9001; HACCP`),
    fields: list(`Supply Chain Management; Logistics and Transport; Procurement; Industrial Engineering`),
    summaries: lines(`
      Supply chain manager with twelve years in food and pharmaceuticals. At ease on the dock and in the boardroom.
      Logistics coordinator who keeps goods moving and paperwork ahead of them.`),
    projects: list(`Cold Chain Logger; Depot Simulation`),
    certificates: list(`CIPS Level 4; APICS CSCP; Forklift Licence`),
  },
  marketing: {
    titles: list(
      `Marketing Director; Brand Manager; Digital Marketing Manager; Content Strategist; Social Media Manager; Communications Officer; Graphic Designer; Marketing Intern`,
    ),
    bullets: lines(`
      Planned and ran # campaigns on a six-figure budget
      Doubled organic traffic, and raised newsletter sign-ups by %%
      Wrote and edited # articles a month for the company magazine
      Redesigned the packaging of the breakfast range
      Managed agencies in # countries
      Organised press days, product launches and a travelling exhibition for schools
      Produced short films that were seen by # people
      Tracked results in Google Analytics and adjusted bids every morning`),
    skills: groups(`
      Marketing: SEO; Content marketing; Email marketing; Brand strategy; Market research
      Design: Adobe Photoshop; Illustrator; Figma; Canva; InDesign
      Analytics: Google Analytics; Meta Ads Manager; Mailchimp`),
    fields: list(`Marketing; Communication Studies; Graphic Design; Media Studies`),
    summaries: lines(`
      Marketing manager who writes her own copy. Ten years between agencies and consumer brands.
      Digital marketer with a designer's eye and an accountant's spreadsheets.`),
    projects: list(`Neighbourhood Podcast; Poster Archive`),
    certificates: list(
      `Google Ads Certification; HubSpot Inbound Marketing; Meta Certified Digital Marketing Associate`,
    ),
  },
  civil: {
    titles: list(
      `Construction Project Manager; Senior Structural Engineer; Site Engineer; Quantity Surveyor; Civil Engineer; Health and Safety Officer; Draughtsman; Graduate Engineer`,
    ),
    bullets: lines(`
      Supervised the construction of # kilometres of rural road
      Checked the reinforcement drawings of a hospital with # beds
      Brought a delayed bridge back on schedule and %% under budget
      Chaired weekly site meetings with contractors, surveyors and the client's architect
      Measured and valued the works of # subcontractors
      Introduced toolbox talks, after which lost-time accidents fell by %%
      Tested concrete cubes and soil samples in the site laboratory`),
    skills: groups(`
      Design: AutoCAD; Revit; Civil 3D; ETABS; SAP2000
      Site: Surveying; Concrete technology; Quality control; Site supervision
      Management: Primavera P6; MS Project; FIDIC contracts; Cost estimation`),
    fields: list(`Civil Engineering; Structural Engineering; Quantity Surveying; Construction Management`),
    summaries: lines(`
      Chartered civil engineer with fifteen years on roads, bridges and hospitals in East Africa and the Gulf.
      Site engineer who likes dust, deadlines and drawings that agree with each other.`),
    projects: list(`Footbridge at Mile Nine; Rainwater Tank Design`),
    certificates: list(`PMP; NEBOSH International General Certificate; LEED Green Associate`),
  },
  hospitality: {
    titles: list(
      `Hotel General Manager; Executive Chef; Front Office Manager; Restaurant Manager; Sous Chef; Guest Relations Officer; Barista; Waiter`,
    ),
    bullets: lines(`
      Ran a kitchen of # cooks serving two restaurants and a terrace
      Raised the guest rating from good to excellent within a season
      Lowered food waste by %% with daily planning and smaller menus
      Checked in up to # guests a day, many of them in French or German
      Hired and trained # seasonal employees
      Organised weddings and conferences for up to # people
      Kept the hygiene records and passed every inspection`),
    skills: groups(`
      Service: Guest relations; Reservations; Event planning; Wine service; Complaint handling
      Kitchen: Menu development; Food costing; HACCP; Pastry
      Systems: Opera PMS; Micros POS; Booking.com Extranet`),
    fields: list(`Hospitality Management; Tourism; Culinary Arts; Hotel Administration`),
    summaries: lines(`
      Hotel manager who started as a night porter and still knows where the fuse box is.
      Chef with a light hand, a firm budget and a full dining room.`),
    projects: list(`Supper Club; School Canteen Recipes`),
    certificates: list(`WSET Level 2; Food Hygiene Certificate; First Aid at Work`),
  },
  people: {
    titles: list(
      `Human Resources Director; HR Business Partner; Talent Acquisition Specialist; Training Coordinator; Payroll Administrator; HR Officer; Office Administrator; HR Intern`,
    ),
    bullets: lines(`
      Filled # vacancies in a year, most of them without an agency
      Rewrote the staff handbook and explained it in # workshops
      Settled grievances and led negotiations with the works council
      Shortened onboarding from three weeks to eight days
      Processed the payroll of # employees in two currencies
      Cut voluntary turnover by %% with stay interviews and a fairer rota
      Planned leadership courses for # supervisors`),
    skills: groups(`
      People: Recruitment; Onboarding; Employee relations; Performance management; Labour law
      Systems: Workday; BambooHR; SAP SuccessFactors; Microsoft Office
      Personal: Discretion; Mediation; Facilitation`),
    fields: list(`Human Resource Management; Psychology; Industrial Relations; Sociology`),
    summaries: lines(`
      HR partner who speaks plainly to managers and staff alike. Manufacturing, airlines and two start-ups.
      Recruiter and trainer with a degree in psychology and a weakness for well-kept files.`),
    projects: list(`Mentoring Circle; Fair Rota`),
    certificates: list(`CIPD Level 5; SHRM-CP; Mediation Certificate`),
  },
  laboratory: {
    titles: list(
      `Principal Investigator; Senior Lecturer in Chemistry; Postdoctoral Researcher; Laboratory Manager; Quality Control Chemist; Laboratory Technician; Doctoral Researcher; Lab Assistant`,
    ),
    bullets: lines(`
      Isolated and described # compounds from desert plants
      Published # papers and reviewed for four journals
      Taught organic chemistry to # second-year students
      Validated test methods and prepared the laboratory for its accreditation
      Secured a grant that pays for # doctoral positions
      Calibrated spectrometers and balances every week
      Shortened the release time of raw materials by %%`),
    skills: groups(`
      Techniques: HPLC; Mass spectrometry; PCR; Titration; Cell culture
      Quality: ISO 17025; GLP; Method validation; CAPA
      Software: MATLAB; OriginPro; LabWare LIMS; GraphPad Prism`),
    fields: list(`Chemistry; Biochemistry; Molecular Biology; Analytical Chemistry`),
    summaries: lines(`
      Analytical chemist between university and industry, with a steady hand and tidy notebooks.
      Lecturer and researcher in natural products, keen on open data and early-career mentoring.`),
    projects: list(`Open Herbarium; Low-Cost Colorimeter`),
    certificates: list(`ISO 17025 Lead Assessor; Radiation Safety; Six Sigma Green Belt`),
  },
}
