import { type Domain, groups, lines, list } from "./Words.ts"

export const frDomains: Record<string, Domain> = {
  software: {
    titles: list(
      `Responsable technique; Ingénieur logiciel senior; Développeuse full stack; Développeur web; Ingénieure DevOps; Développeur mobile; Développeur Java junior; Stagiaire développeur`,
    ),
    bullets: lines(`
      Refonte du service de billetterie en Go, avec un temps de réponse réduit de %%
      Encadrement d'une équipe de # développeurs répartie sur deux sites
      Conception du module de paiement utilisé par # commerçants
      Mise en place de l'intégration continue et des tests automatisés
      Réduction de la facture d'hébergement de %% grâce à l'arrêt des serveurs inutilisés
      Développement d'une application mobile hors ligne destinée aux agents de terrain, avec synchronisation différée et résolution des conflits
      Migration de # tables de MySQL vers PostgreSQL sans interruption de service
      Animation d'ateliers de revue de code pour # stagiaires
      Rédaction de la documentation technique et des guides d'exploitation
      Participation à l'élaboration du cahier des charges et au chiffrage`),
    skills: groups(`
      Langages: Java; Python; JavaScript; TypeScript; PHP; C#; SQL
      Frameworks: React; Angular; Spring Boot; Symfony; Laravel; Node.js
      Bases de données: PostgreSQL; MySQL; MongoDB; Oracle
      Outils: Git; Docker; Jenkins; Jira; Linux; GitLab CI
      Méthodes: Scrum; Kanban; UML; Merise`),
    fields: list(`informatique; génie logiciel; systèmes d'information; réseaux et télécommunications`),
    summaries: lines(`
      Ingénieur logiciel avec huit ans d'expérience dans le paiement et la logistique. Aime les interfaces claires et les petites livraisons.
      Développeuse passionnée par la qualité du code, à la recherche d'une équipe exigeante et bienveillante.`),
    projects: list(`Carte des bus; Marché du campus; Horloge d'échecs; Carnet de recettes`),
    certificates: list(`AWS Certified Developer; Certification Scrum Master; Oracle Java SE 11; CCNA`),
  },
  data: {
    titles: list(
      `Responsable décisionnel; Data scientist senior; Ingénieure données; Data analyst; Chargé d'études statistiques; Consultante BI; Assistant de recherche; Stagiaire data`,
    ),
    bullets: lines(`
      Élaboration d'un modèle de prévision de la demande pour # magasins
      Nettoyage et rapprochement de # sources de données d'enquête
      Création de tableaux de bord Power BI qui ont remplacé # fichiers Excel
      Réduction de %% de la durée du traitement nocturne
      Présentation mensuelle des résultats au comité de direction
      Formation de # collègues au langage SQL et aux bases de la statistique
      Annotation d'un corpus de # messages clients en français et en arabe dialectal
      Analyse des causes de départ des abonnés et proposition d'actions qui ont retenu %% d'entre eux`),
    skills: groups(`
      Programmation: Python; R; SQL; SAS; VBA
      Apprentissage automatique: scikit-learn; TensorFlow; XGBoost; PyTorch
      Visualisation: Power BI; Tableau; Qlik Sense; Matplotlib
      Statistique: Séries temporelles; Tests d'hypothèses; Analyse factorielle; Sondages
      Données: Airflow; Spark; Talend; Snowflake`),
    fields: list(`statistique; science des données; mathématiques appliquées; économétrie`),
    summaries: lines(`
      Statisticienne de formation, cinq ans dans la distribution et la santé publique. Sait dire ce que les chiffres ne disent pas.
      Analyste de données à l'aise avec les questions floues et les délais courts.`),
    projects: list(`Atlas des pluies; Étude des tarifs de taxi; Suivi de la qualité de l'air`),
    certificates: list(
      `Microsoft Certified: Power BI Data Analyst; Dataiku Core Designer; SAS Base Programmer`,
    ),
  },
  finance: {
    titles: list(
      `Directrice administrative et financière; Responsable comptable; Contrôleur de gestion; Auditrice interne; Chargé de clientèle bancaire; Comptable; Aide-comptable; Stagiaire en comptabilité`,
    ),
    bullets: lines(`
      Établissement des états financiers de # filiales selon les normes IFRS
      Réduction du délai moyen de recouvrement de %%
      Suivi de la trésorerie et des relations avec # banques
      Préparation des déclarations fiscales et sociales
      Mise en place d'un circuit de validation des achats dans # agences
      Contrôle des stocks et inventaires de fin d'année
      Supervision de # comptables et planification de leur formation
      Élaboration du budget annuel avec les chefs de service, présentation au conseil et suivi trimestriel des écarts
      Montage et analyse des dossiers de crédit`),
    skills: groups(`
      Comptabilité: Comptabilité générale; Comptabilité analytique; IFRS; Fiscalité; Paie
      Logiciels: SAP; Sage 100; Excel; Ciel Compta; Oracle
      Analyse: Budget; Tableaux de bord; Contrôle interne; Reporting
      Qualités: Rigueur; Discrétion; Esprit d'équipe`),
    fields: list(`comptabilité; finance; sciences de gestion; audit et contrôle de gestion`),
    summaries: lines(`
      Comptable rigoureux, dix ans dans l'industrie et la banque. Clôtures propres, audits sereins.
      Contrôleuse de gestion qui rend les chiffres lisibles pour tous.`),
    projects: list(`Budget familial; Caisse villageoise`),
    certificates: list(`DSCG; Expertise comptable – probatoire; Certification AMF`),
  },
  nursing: {
    titles: list(
      `Cadre de santé; Infirmière principale; Infirmier diplômé d'État; Sage-femme; Infirmière scolaire; Aide-soignant; Agent de santé communautaire; Élève infirmière`,
    ),
    bullets: lines(`
      Prise en charge de # patients par poste au service de chirurgie
      Coordination d'une campagne de vaccination auprès de # familles
      Diminution des erreurs de médication de %% grâce à la double vérification
      Formation de # jeunes diplômés aux soins de plaies
      Accueil et tri des urgences
      Tenue du dossier de soins informatisé et transmissions à chaque relève
      Gestion du stock de médicaments et signalement des ruptures avant qu'elles n'atteignent le service
      Conseil aux mères en matière de nutrition et d'allaitement`),
    skills: groups(`
      Soins: Soins de plaies; Hygiène hospitalière; Perfusion; Triage; Éducation thérapeutique
      Logiciels: Dossier patient informatisé; DHIS2; Word
      Qualités: Écoute; Sang-froid; Travail en équipe`),
    fields: list(`sciences infirmières; santé publique; soins obstétricaux; santé communautaire`),
    summaries: lines(`
      Infirmière diplômée, six ans en chirurgie et aux urgences. Calme dans la crise, précise dans le quotidien.
      Sage-femme ayant exercé en ville comme en brousse, attachée à la transmission.`),
    projects: list(`Mains propres à l'école; Fiche de relève`),
    certificates: list(`AFGSU niveau 2; Formation aux gestes d'urgence; PSC1`),
  },
  teaching: {
    titles: list(
      `Proviseure adjointe; Professeur de mathématiques; Enseignante de français; Formateur en langues; Professeur des écoles; Assistante pédagogique; Tuteur à domicile; Enseignante stagiaire`,
    ),
    bullets: lines(`
      Enseignement des mathématiques à # classes de terminale
      Progression du taux de réussite au baccalauréat de %%
      Création d'un club scientifique de # élèves
      Préparation des cours et partage avec # collègues
      Organisation des réunions de parents et de la semaine du livre
      Correction des épreuves nationales pendant deux sessions
      Adaptation des supports aux élèves malentendants, en lien avec les familles et les spécialistes
      Introduction de tablettes dans # salles de classe`),
    skills: groups(`
      Pédagogie: Gestion de classe; Évaluation; Pédagogie différenciée; Conception de cours
      Numérique: Moodle; Google Classroom; PowerPoint; Genially
      Qualités: Patience; Créativité; Prise de parole`),
    fields: list(`lettres modernes; mathématiques; sciences de l'éducation; didactique du français`),
    summaries: lines(`
      Professeur de mathématiques depuis neuf ans, dans le public et le privé.
      Enseignante et examinatrice, à l'aise devant six élèves comme devant soixante.`),
    projects: list(`Lecture sous l'arbre; Camp des olympiades`),
    certificates: list(`CAPES; DALF C2 – examinateur; Habilitation DELF`),
  },
  sales: {
    titles: list(
      `Directeur commercial régional; Responsable grands comptes; Chef de secteur; Chargée d'affaires; Technico-commercial; Conseillère clientèle; Vendeuse; Stagiaire commercial`,
    ),
    bullets: lines(`
      Hausse du chiffre d'affaires régional de %% dans un marché en recul
      Ouverture de # comptes auprès des pharmacies et supermarchés
      Négociation des contrats annuels avec les # premiers clients
      Traitement de # appels par jour en moyenne
      Animation d'une équipe de # commerciaux sur trois gouvernorats
      Lancement d'un programme de fidélité qui a ramené %% des clients perdus
      Tenue de la caisse, du stock et de la vitrine
      Participation aux salons professionnels et relance de chaque contact sous deux jours, du premier appel à la signature`),
    skills: groups(`
      Vente: Négociation; Prospection; Fidélisation; Gestion de portefeuille; Merchandising
      Outils: Salesforce; Excel; HubSpot; SAP CRM
      Qualités: Sens de l'écoute; Persuasion; Organisation`),
    fields: list(`commerce international; techniques de vente; marketing; gestion commerciale`),
    summaries: lines(`
      Commercial de terrain devenu chef d'équipe. Grande consommation, télécoms, pharmacie.
      Chargée d'affaires qui écoute avant de proposer. Cherche un poste régional en Afrique de l'Ouest.`),
    projects: list(`Stand au marché paysan; Bouquinerie en ligne`),
    certificates: list(`Certificat de négociation commerciale; Salesforce Administrator`),
  },
  logistics: {
    titles: list(
      `Responsable supply chain; Coordinatrice logistique; Chef d'entrepôt; Acheteur industriel; Déclarante en douane; Gestionnaire de flotte; Magasinier; Stagiaire logistique`,
    ),
    bullets: lines(`
      Planification des tournées de # camions
      Baisse du coût de stockage de %% par le transfert des produits lents
      Dédouanement de # conteneurs par mois au port de Radès
      Introduction de la lecture de codes-barres et fiabilité du stock portée à %%
      Encadrement de # magasiniers en deux équipes
      Négociation des tarifs avec les transporteurs et les assureurs
      Mise en place d'une chambre froide pour vaccins avec relevé des températures jour et nuit
      Établissement des déclarations et crédits documentaires`),
    skills: groups(`
      Opérations: Gestion des stocks; Transport international; Approvisionnement; Douane; Planification
      Logiciels: SAP MM; Excel; Reflex WMS; Power BI
      Normes: Incoterms 2020; ISO 9001; HACCP`),
    fields: list(`logistique et transport; gestion de production; génie industriel; achats internationaux`),
    summaries: lines(`
      Responsable logistique, douze ans dans l'agroalimentaire et le médicament.
      Coordinatrice qui fait avancer les marchandises et les papiers avant elles.`),
    projects: list(`Enregistreur de chaîne du froid; Simulation d'entrepôt`),
    certificates: list(`CACES R489; Lean Six Sigma Green Belt; APICS CSCP`),
  },
  marketing: {
    titles: list(
      `Directrice marketing; Chef de marque; Responsable marketing digital; Chargée de communication; Community manager; Rédacteur web; Graphiste; Stagiaire marketing`,
    ),
    bullets: lines(`
      Conduite de # campagnes multicanales
      Doublement du trafic naturel et hausse des abonnements de %%
      Rédaction de # articles par mois pour le magazine de l'entreprise
      Refonte de l'emballage de la gamme petit déjeuner
      Pilotage d'agences dans # pays
      Organisation de journées presse, de lancements et d'une exposition itinérante pour les écoles
      Réalisation de courtes vidéos vues par # personnes
      Suivi des résultats et ajustement quotidien des enchères`),
    skills: groups(`
      Marketing: Référencement naturel; Stratégie de marque; Études de marché; Emailing
      Création: Photoshop; Illustrator; Figma; Canva; InDesign
      Mesure: Google Analytics; Meta Ads; Mailchimp`),
    fields: list(`marketing digital; communication; arts graphiques; journalisme`),
    summaries: lines(`
      Responsable marketing qui écrit ses propres textes. Dix ans entre agences et marques.
      Communicante curieuse, entre graphisme et mesure.`),
    projects: list(`Podcast de quartier; Archive d'affiches`),
    certificates: list(`Certification Google Ads; HubSpot Inbound Marketing`),
  },
  civil: {
    titles: list(
      `Directeur de travaux; Ingénieure structure; Conducteur de travaux; Métreur; Ingénieur génie civil; Coordinatrice QHSE; Dessinateur projeteur; Ingénieure stagiaire`,
    ),
    bullets: lines(`
      Suivi de la construction de # kilomètres de piste rurale
      Vérification des plans de ferraillage d'un hôpital de # lits
      Remise à l'heure d'un pont retardé, %% sous le budget
      Animation des réunions de chantier avec entreprises, géomètres et architecte
      Métré et décompte des travaux de # sous-traitants
      Essais sur béton et sols au laboratoire de chantier
      Baisse des accidents de %% après l'instauration du quart d'heure sécurité`),
    skills: groups(`
      Conception: AutoCAD; Revit; Robot Structural Analysis; Covadis
      Chantier: Topographie; Contrôle qualité; Béton armé; Conduite d'engins
      Gestion: MS Project; Marchés publics; Métré; Planification`),
    fields: list(`génie civil; travaux publics; construction durable; topographie`),
    summaries: lines(`
      Ingénieur de chantier, quinze ans de routes, de ponts et d'hôpitaux.
      Conductrice de travaux attachée aux délais et aux plans cohérents.`),
    projects: list(`Passerelle du kilomètre neuf; Citerne scolaire`),
    certificates: list(`PMP; Habilitation électrique B0; CACES R482`),
  },
  hospitality: {
    titles: list(
      `Directrice d'hôtel; Chef de cuisine; Responsable de réception; Gérant de restaurant; Second de cuisine; Gouvernante; Barman; Serveuse`,
    ),
    bullets: lines(`
      Direction d'une cuisine de # personnes pour deux restaurants
      Réduction du gaspillage de %% par une carte plus courte
      Accueil de # clients par jour, souvent en anglais ou en allemand
      Recrutement et formation de # saisonniers
      Organisation de mariages et congrès jusqu'à # convives
      Tenue des registres d'hygiène et réussite de tous les contrôles
      Amélioration de la note des clients en une saison`),
    skills: groups(`
      Service: Accueil; Réservations; Sommellerie; Gestion des réclamations
      Cuisine: Création de carte; Pâtisserie; HACCP; Coût matière
      Logiciels: Opera PMS; Fidelio; Zelty`),
    fields: list(`hôtellerie et restauration; tourisme; arts culinaires; management hôtelier`),
    summaries: lines(`
      Directrice d'hôtel qui a commencé veilleuse de nuit.
      Chef à la main légère, au budget ferme et à la salle pleine.`),
    projects: list(`Table d'hôtes éphémère; Recettes de cantine`),
    certificates: list(`Permis d'exploitation; Hygiène alimentaire; Sauveteur secouriste du travail`),
  },
  people: {
    titles: list(
      `Directeur des ressources humaines; Responsable recrutement; Chargée de formation; Gestionnaire de paie; Juriste en droit social; Assistante RH; Secrétaire de direction; Alternante RH`,
    ),
    bullets: lines(`
      Recrutement de # collaborateurs en un an, sans cabinet extérieur
      Réécriture du livret d'accueil et présentation en # ateliers
      Conduite des négociations avec les représentants du personnel
      Traitement de la paie de # salariés
      Baisse des départs volontaires de %% grâce à des plannings plus justes
      Organisation de parcours de formation pour # chefs d'équipe
      Gestion des courriers, des agendas et des déplacements`),
    skills: groups(`
      RH: Recrutement; Droit du travail; Intégration; Entretiens annuels; Formation
      Logiciels: Sage Paie; Silae; Workday; Pack Office
      Qualités: Discrétion; Médiation; Animation`),
    fields: list(`gestion des ressources humaines; psychologie du travail; droit social; sociologie`),
    summaries: lines(`
      Responsable RH au langage clair, de l'usine à la jeune pousse.
      Psychologue du travail devenue recruteuse, amie des dossiers bien tenus.`),
    projects: list(`Cercle de mentorat; Planning équitable`),
    certificates: list(`Certificat de médiateur; Titre professionnel gestionnaire de paie`),
  },
  laboratory: {
    titles: list(
      `Maître de conférences; Chercheuse postdoctorale; Responsable de laboratoire; Ingénieur qualité; Chimiste analyste; Doctorante contractuelle; Technicien de laboratoire; Préparatrice`,
    ),
    bullets: lines(`
      Isolement et description de # composés de plantes du désert
      Publication de # articles dans des revues à comité de lecture
      Enseignement de la chimie organique à # étudiants
      Validation de méthodes d'essai et préparation de l'accréditation
      Obtention d'un financement pour # thèses
      Étalonnage hebdomadaire des balances et spectromètres
      Réduction de %% du délai de libération des matières premières`),
    skills: groups(`
      Techniques: HPLC; Spectrométrie de masse; PCR; Titrage; Culture cellulaire
      Qualité: ISO 17025; BPL; Validation de méthodes; Audit interne
      Logiciels: MATLAB; OriginPro; LabWare; R`),
    fields: list(`chimie; biochimie; biologie moléculaire; chimie analytique`),
    summaries: lines(`
      Chimiste entre université et industrie, au cahier de laboratoire impeccable.
      Enseignante-chercheuse en substances naturelles, attachée aux données ouvertes.`),
    projects: list(`Herbier ouvert; Colorimètre à bas coût`),
    certificates: list(`Auditeur ISO 17025; Radioprotection; Green Belt`),
  },
}
