import type { Job } from "./Rewrites.ts"

export const honestFr: ReadonlyArray<Job> = [
  {
    language: "fr",
    position: "Développeuse web",
    employer: "Médina Numérique",
    skills: ["PHP", "Symfony", "MySQL", "Docker"],
    bullets: [
      [
        "J'étais chargée du développement du site de réservation avec Symfony et MySQL",
        "Développement du site de réservation avec Symfony et MySQL",
        "Développé le site de réservation avec Symfony et MySQL",
        "Création du site de réservation en Symfony et MySQL",
      ],
      [
        "J'ai réduit le temps de chargement des pages de 35 % grâce à un cache",
        "Réduction de 35 % du temps de chargement des pages grâce à un cache",
        "Réduit de 35% le temps de chargement des pages avec un cache",
        "Réduction du temps de chargement des pages de 35 pour cent par un cache",
      ],
      [
        "Responsable de la maintenance de 6 applications internes et de leurs bases de données",
        "Maintenance de 6 applications internes et de leurs bases de données",
        "Maintenance de six applications internes et des bases de données",
        "Maintenu 6 applications internes et leurs bases de données",
      ],
      [
        "Participation à la migration des serveurs vers Docker avec une équipe de 4 personnes",
        "Participé à la migration des serveurs vers Docker dans une équipe de 4 personnes",
        "Contribution à la migration des serveurs vers Docker au sein d'une équipe de quatre personnes",
        "Participation, avec une équipe de 4 personnes, à la migration des serveurs vers Docker",
      ],
      [
        "Correction des bugs signalés par les clients et rédaction de la documentation",
        "Corrigé les bugs signalés par les clients et rédigé la documentation",
        "Correction des anomalies signalées par les clients ; rédaction de la documentation",
        "Résolution des bugs signalés par la clientèle et rédaction de documentation",
      ],
    ],
  },
  {
    language: "fr",
    position: "Aide-soignant",
    employer: "Clinique des Oliviers",
    skills: ["Soins d'hygiène", "Accueil des familles"],
    bullets: [
      [
        "J'étais responsable des soins d'hygiène de 15 patients par jour",
        "Soins d'hygiène de 15 patients par jour",
        "Réalisation des soins d'hygiène de quinze patients par jour",
        "Assuré les soins d'hygiène de 15 patients par jour",
      ],
      [
        "Aide à la formation de 3 stagiaires pendant l'été 2022",
        "Aidé à former 3 stagiaires pendant l'été 2022",
        "Contribution à la formation de 3 stagiaires durant l'été 2022",
        "Participation à la formation de trois stagiaires pendant l'été 2022",
      ],
      [
        "Accueil des familles et réponse à leurs questions sur les visites",
        "Accueilli les familles et répondu à leurs questions sur les visites",
        "Accueil des familles ; réponses à leurs questions sur les visites",
        "Réception des familles et réponse aux questions concernant les visites",
      ],
      [
        "Mes tâches étaient la préparation des repas et le suivi de la température des patients",
        "Préparation des repas et suivi de la température des patients",
        "Préparé les repas et suivi la température des patients",
        "Préparation des repas. Suivi de la température des patients.",
      ],
    ],
  },
  {
    language: "fr",
    position: "Assistante commerciale",
    employer: "Sahel Distribution",
    skills: ["Excel", "Négociation", "Sage"],
    bullets: [
      [
        "Je m'occupais de la saisie d'environ 40 commandes par semaine dans Sage",
        "Saisie d'environ 40 commandes par semaine dans Sage",
        "Saisi environ 40 commandes par semaine dans Sage",
        "Saisie hebdomadaire d'environ quarante commandes dans Sage",
      ],
      [
        "Augmentation du chiffre d'affaires de 1,2 M€ à 1,5 M€ en 2 ans avec l'équipe de vente",
        "Augmenté le chiffre d'affaires de 1,2 M€ à 1,5 M€ en 2 ans avec l'équipe de vente",
        "Avec l'équipe de vente, augmentation du chiffre d'affaires de 1,2 million d'euros à 1,5 million d'euros en 2 ans",
        "Hausse du chiffre d'affaires de 1,2 M€ à 1,5 M€ en deux ans, avec l'équipe de vente",
      ],
      [
        "Chargée des relances des factures impayées par téléphone",
        "Relance des factures impayées par téléphone",
        "Relancé les factures impayées par téléphone",
        "Relances téléphoniques des factures impayées",
      ],
      [
        "J'ai négocié les délais de livraison avec 10 fournisseurs",
        "Négociation des délais de livraison avec 10 fournisseurs",
        "Négocié les délais de livraison avec dix fournisseurs",
        "Négociation avec 10 fournisseurs sur les délais de livraison",
      ],
    ],
  },
  {
    language: "fr",
    position: "Stagiaire en génie civil",
    employer: "Ponts du Littoral",
    skills: ["AutoCAD", "Topographie"],
    bullets: [
      [
        "Assistance au chef de chantier pour le contrôle de 5 ouvrages à Sfax",
        "Assisté le chef de chantier pour le contrôle de 5 ouvrages à Sfax",
        "Assistance au chef de chantier lors du contrôle de cinq ouvrages à Sfax",
        "Aide au chef de chantier dans le contrôle de 5 ouvrages à Sfax",
      ],
      [
        "Réalisation de plans sous AutoCAD sous la supervision d'un ingénieur",
        "Réalisé des plans sous AutoCAD sous la supervision d'un ingénieur",
        "Plans réalisés sous AutoCAD, sous supervision d'un ingénieur",
        "Réalisation de plans AutoCAD sous la supervision d'un ingénieur",
      ],
      [
        "Les mesures topographiques étaient faites par moi chaque semaine",
        "Mesures topographiques faites chaque semaine",
        "Réalisation des mesures topographiques chaque semaine",
        "Réalisé chaque semaine les mesures topographiques",
      ],
      [
        "Sans accès aux archives en 2021, j'ai reconstitué les plans avec les anciens collègues",
        "Reconstitution des plans avec les anciens collègues en 2021, sans accès aux archives",
        "Reconstitué les plans avec les anciens collègues, sans accès aux archives en 2021",
      ],
    ],
  },
  {
    language: "fr",
    position: "Enseignante de français",
    employer: "Lycée Ibn Rachid",
    skills: ["Pédagogie", "Évaluation"],
    bullets: [
      [
        "J'enseignais le français à 4 classes de 28 élèves",
        "Enseignement du français à 4 classes de 28 élèves",
        "Enseigné le français à quatre classes de 28 élèves",
        "Cours de français à 4 classes de 28 élèves",
      ],
      [
        "Chargée de l'organisation du club de lecture et de la préparation des sorties",
        "Organisation du club de lecture et préparation des sorties",
        "Organisé le club de lecture et préparé les sorties",
        "Organisation du club de lecture ; préparation des sorties",
      ],
      [
        "Évaluation des élèves et réunions avec les parents chaque trimestre",
        "Évalué les élèves et fait des réunions avec les parents chaque trimestre",
        "Évaluation des élèves, réunions avec les parents chaque trimestre",
        "Chaque trimestre, évaluation des élèves et réunions avec les parents",
      ],
    ],
  },
  {
    language: "fr",
    position: "Comptable",
    employer: "Cabinet Carthage",
    skills: ["Sage", "Excel", "Fiscalité"],
    bullets: [
      [
        "Je faisais la saisie des factures et le rapprochement bancaire de 20 dossiers",
        "Saisie des factures et rapprochement bancaire de 20 dossiers",
        "Saisi les factures et effectué le rapprochement bancaire de vingt dossiers",
        "Réalisation du rapprochement bancaire de 20 dossiers et de la saisie des factures",
      ],
      [
        "Préparation des déclarations fiscales avec l'aide d'un collègue",
        "Préparé les déclarations fiscales avec l'aide d'un collègue",
        "Avec l'aide d'un collègue, préparation des déclarations fiscales",
      ],
      [
        "Réponse aux questions des clients par téléphone et par courriel",
        "Répondu aux questions des clients par téléphone et par courriel",
        "Réponses, par téléphone et courriel, aux questions des clients",
      ],
    ],
  },
]
