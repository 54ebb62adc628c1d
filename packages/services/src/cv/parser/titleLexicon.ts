/** Nouns at the heart of job titles, folded as by `fold`; English, French, Arabic. */
export const roleNouns = `
  engineer developer manager director analyst consultant intern designer architect lead leader head officer assistant
  associate specialist coordinator administrator scientist researcher teacher professor lecturer tutor instructor founder
  co-founder cofounder ceo cto cfo coo cio cmo vp president partner accountant auditor nurse midwife physician doctor
  surgeon technician technologist operator representative rep agent clerk cashier supervisor executive advisor adviser
  writer editor producer owner freelancer contractor programmer tester docent counselor counsellor facilitator volunteer
  fellow trainee apprentice secretary receptionist driver chef waiter waitress cook strategist recruiter planner trader
  banker lawyer solicitor paralegal attorney pharmacist dentist therapist physiotherapist electrician mechanic plumber
  carpenter buyer merchandiser copywriter illustrator photographer videographer translator interpreter librarian
  statistician economist actuary biologist chemist geologist surveyor inspector foreman welder superintendent principal
  dean sre devops tlm postdoc internship barista bartender guard mentor ambassador captain treasurer chair chairman
  controller bookkeeper estimator dispatcher handler picker packer labourer laborer machinist assembler installer
  caretaker carer caregiver nanny housekeeper porter concierge steward stewardess hostess pilot journalist reporter
  columnist presenter animator artist musician curator archivist historian psychologist sociologist radiographer
  paramedic dietitian nutritionist optician veterinarian farmer agronomist fundraiser organiser organizer liaison
  evangelist marketer salesperson salesman saleswoman seller broker underwriter adjuster teller collector assessor
  examiner appraiser investigator detective firefighter soldier sergeant lieutenant major commander marshal clinician
  practitioner scrum master sysadmin webmaster moderator ingenieur ingenieure ing developpeur developpeuse chef cheffe
  responsable directeur directrice analyste consultante stagiaire concepteur conceptrice architecte technicien
  technicienne assistante comptable charge chargee gestionnaire professeur professeure enseignant enseignante formateur
  formatrice commercial commerciale vendeur vendeuse conseiller conseillere infirmier infirmiere medecin coordinateur
  coordinatrice coordonnateur coordonnatrice administrateur administratrice chercheur chercheuse doctorant doctorante
  fondateur fondatrice cofondateur cofondatrice gerant gerante president presidente associe associee auditeur auditrice
  redacteur redactrice graphiste alternant alternante apprenti apprentie benevole animateur animatrice caissier caissiere
  serveur serveuse cuisinier cuisiniere magasinier magasiniere secretaire juriste avocat avocate notaire acheteur
  acheteuse controleur controleuse chauffeur electricien electricienne mecanicien mecanicienne traducteur traductrice
  pharmacien pharmacienne stage tuteur tutrice moniteur monitrice superviseur superviseuse preparateur preparatrice
  agent agente conducteur conductrice operateur operatrice ouvrier ouvriere employe employee cadre adjoint adjointe
  hotesse receptionniste aide-soignant aide-soignante aide auxiliaire educateur educatrice orthophoniste
  kinesitherapeute sage-femme biologiste geometre metreur macon plombier menuisier soudeur peintre carreleur
  cariste livreur coursier manutentionnaire logisticien logisticienne planificateur planificatrice ordonnanceur
  approvisionneur approvisionneuse negociateur negociatrice courtier courtiere banquier guichetier
  teleconseiller teleconseillere teleoperateur teleoperatrice televendeur teleprospecteur community maquettiste
  webdesigner ergonome integrateur integratrice testeur testeuse programmeur programmeuse informaticien informaticienne
  statisticien statisticienne economiste actuaire journaliste reporter monteur monteuse realisateur realisatrice
  photographe documentaliste bibliothecaire archiviste surveillant surveillante instituteur institutrice maitre
  directrice-adjointe inspecteur inspectrice delegue deleguee visiteur visiteuse promoteur promotrice merchandiseur
  demonstrateur demonstratrice boulanger patissier barman coiffeur coiffeuse estheticienne esthéticienne attache
  declarant declarante transitaire attachee interne externe resident pilote referent referente expert experte specialiste scrum
  مهندس مهندسه مطور مطوره مدير مديره محلل محلله مستشار مستشاره متدرب متدربه مصمم مصممه معلم معلمه مدرس مدرسه استاذ استاذه
  محاسب محاسبه مساعد مساعده مسؤول مسوول مسيول مسوءول مسووله مسيوله رئيس رئيسه ريس رييس باحث باحثه فني فنيه تقني تقنيه
  ممرض ممرضه طبيب طبيبه منسق منسقه مشرف مشرفه موظف موظفه مندوب مندوبه كاتب كاتبه سكرتير سكرتيره مبرمج مبرمجه
  اخصايي اخصاييه اخصائي اخصائيه خبير خبيره موسس متطوع متطوعه قائد قائده قايد عامل عامله نائب نايب نايبه محامي محام محاميه
  صيدلي صيدلاني صيدلانيه مترجم مترجمه محرر محرره مراجع مراجعه بائع بايع بايعه ممثل ممثله متربص متربصه مصور مصوره اداري
  اداريه مراقب مراقبه مدقق مدققه مشغل سائق سايق طاه طباخ شيف نادل مضيف مضيفه قابله مفتش مفتشه مرشد مرشده مدرب مدربه
  محاضر محاضره معيد معيده عميد وكيل وكيله تاجر مسوق مسوقه كهربائي كهربايي ميكانيكي نجار لحام حداد سباك حارس
  صحفي صحفيه مذيع مذيعه مخرج منتج رسام معماري جراح اختصاصي اختصاصيه مخطط مقدر مشتر مختص مختصه عون اطار ملحق ملحقه
  متخصص متخصصه عالم عالمه مدخل مدخله مساح ساعي حرفي تقنيا مكلف مكلفه متصرف متصرفه معاون معاونه مفوض ناظر ناظره مسعف مسعفه مختبري سائقه صانع عون مديرا قيم استشاري استشاريه تدريب تربص`

/** Words that name an organisation or its legal form, folded; English, French, Arabic. */
export const organisationWords = `
  inc llc ltd limited gmbh sarl sa sas sasu suarl spa plc corp corporation company co group groupe laboratories
  university institute bank banque hospital hopital clinic clinique ministry ministere studio studios partners
  holdings holding foundation fondation association societe museum musee college universite ecole institut
  laboratoires ventures airways pharmaceuticals council municipality municipalite commune prefecture ymca
  unicef ag bv oy ab nv llp pty fz fze eurl snc scop gie kg sl srl sro startup start-up enterprises entreprise
  entreprises etablissements ets collegue pharmacie boulangerie cooperative federation syndicat hospitals
  collective brewery bakery cafe foods motors hypermarche boutique union club theater biosciences therapeutics
  semiconductors instruments dynamics airport aeroport railways chamber chambre tribunal command embassy
  ambassade consulate consulat academy academie nhs polyclinique chu maternite dispensaire ong ngo onu undp
  unesco croix-rouge croissant-rouge شركه مجموعه مجمع موسسه بنك مصرف وزاره مستشفي جامعه معهد وكاله مصنع بلديه
  جمعيه منظمه اكاديميه شركات فندق عياده صيدليه مدرسه هييه هيئه كليه ديوان مدارس ثانويه متجر مطعم معرض دار قناه
  صحيفه جريده اذاعه تلفزيون مصحه مطار ميناء ميناي محكمه سفاره قنصليه نادي اتحاد غرفه تعاونيه مقهي ورشه مقاولات
  للمقاولات القابضه المحدوده للتجاره للاستشارات للتامين للاتصالات للخدمات للصناعات للصناعه للتكنولوجيا للتقنيه
  للتطوير للبرمجيات للنقل للسياحه للادويه للاعلام للاستثمار سوبرماركت اعداديه روضه ابتداييه مستوصف برج`

/** Words that name an organisation where no title stands beside them: "Acme Engineering" against "Engineering Manager". */
export const trades = `
  systems technologies technology solutions consulting services industries industrie media networks software
  airlines telecom telecoms insurance assurances assurance pharma logistics logistique capital school banking
  financial finances clinics energy electronics telecommunications communications construction constructions
  engineering ingenierie conseil conseils distribution transport transports travel voyages supermarket
  supermarche store stores shop retail market markets trust press presse editions publishing publications
  records interactive digital analytics robotics biotech aerospace maritime shipping port office offices
  department departement bureau magasin centre center faculty faculte caisse poste lab labs cour court mairie
  agence agency cabinet theatre restaurant hotel lycee garage labo laboratory laboratoire programme اداره
  مديريه مكتب مركز مختبر مخبر مكتبه صندوق`
