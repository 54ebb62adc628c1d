import type { Words } from "./Words.ts"

export const fr: Words = {
  function: `le la les l un une des du de d au aux et ou a en dans par pour sur avec sous chez vers entre que qui qu quoi
    dont ou ce cet cette ces son sa ses leur leurs mon ma mes notre nos je j il elle nous ils elles se s y est sont etait
    etaient ete etre ai a avait ont eu ayant afin lors ainsi puis donc dont durant sein pendant chaque titre dans lors apres avant depuis
    jusque selon via aussi moi ceux celles celui celle tel telle tels telles notamment soit lui m n c`,
  neutral: `utiliser utilise utilisant utilisation emploi realiser realise realisee realises realisation effectuer
    effectue effectuee assurer assure assurant execution executer execute travailler travaille travail travaux
    contribuer contribue contribution participer participe participation aider aide appui appuyer soutien soutenir
    tache taches mission missions activite activites role prise prendre pris charge faire fait fournir fourni mise
    mettre mis oeuvre place base cadre lie liee lies liees relatif relative concernant necessaire
    ensemble aide apport apporter appliquer applique permettre
    permettant servir respectif afin suivant dedie dediee incluant inclus`,
  groups: `
    developper developpe developpement creer cree creation concevoir concu conception ecrire ecrit ecriture redaction rediger redige programmer programmation coder code codage construire construit construction produire produit production implementer implementation
    concevoir concu conception modeliser modelisation architecture dessin dessiner
    ameliorer amelioration optimiser optimisation perfectionner
    analyser analyse analyses etude etudes examiner examen evaluer evaluation
    tester teste test tests verifier verification valider validation controler controle controles
    enseigner enseignement former formation formations instruire cours
    encadrer encadrement encadre superviser supervision
    organiser organisation planifier planification programmer
    coordonner coordination
    lire lu lecture
    peindre peint peinture
    cueillir cueilli cueillette recolter recolte
    cuire cuit cuisson
    cuisiner cuisine preparer preparation
    coudre cousu couture
    decouper decoupe decoupage
    appeler appele appel appels
    prevoir prevision previsions
    emettre emis emission
    transmettre transmis transmission envoi envoyer
    soumettre soumis soumission
    defendre defendu defense
    preter prete pret prets
    louer loue location locations
    essayer essai essais
    regler regle reglement reglements
    relever releve releves
    peser pese pesee
    fournir fourni fourniture fournitures
    couvrir couvert couverture
    decouvrir decouvert decouverte
    offrir offert offre offres
    secourir secouru secours
    acquerir acquis acquisition
    enqueter enquete enquetes sondage sondages
    poursuivre poursuivi poursuite
    employer embaucher
    servir servi service
    laver lave lavage
    reapprovisionner reapprovisionnement approvisionner
    decharger decharge dechargement
    charger chargement
    accompagner accompagnement escorter
    soutenir soutenu soutien
    refaire refait refection renovation
    construire construit construction batir bati
    imprimer impression
    numeriser numerisation scanner
    simplifier simplification
    rembourser remboursement
    reclamer reclamation reclamations plainte plaintes
    voiture voitures vehicule vehicules
    medecin medecins docteur docteurs
    parent parents famille familles
    chantier chantiers
    locataire locataires
    rappeler relancer relance relances rappel rappels
    renover renove renovation rehabiliter rehabilitation
    semer seme semis planter plantation
    rouvrir reouverture
    convertir conversion
    rendre rendu restitution restituer
    vider vidange
    saisir saisi saisie saisies enregistrer enregistre enregistrement noter inscrire consigner
    informer information renseigner renseignement signaler signale signalement prevenir avertir
    contacter contact contacts joindre echanger echanges
    animer animation anime
    ranger rangement ranges placer placement disposer disposition
    distribuer distribution repartir repartition remettre remise
    remplir remplissage completer
    montrer presenter presentation demontrer demonstration
    instaurer instauration introduire introduit introduction installer creer creation etablir lancer lancement deployer deploiement
    modifier modification changer changement transformer transformation
    demarrer demarrage commencer lancer lancement debuter
    terminer finir achever achevement finalisation finaliser
    rediger redaction redige ecrire ecrit ecriture
    lister liste recenser recensement repertorier inventorier
    orienter orientation diriger aiguiller guider
    collaborer collaboration cooperer cooperation travailler
    comparer comparaison confronter
    supprimer suppression retirer retrait enlever
    ajouter ajout
    attribuer attribution affecter affectation
    copier copie dupliquer reproduction
    repondre repondu reponse reponses
    preparer prepare preparation elaborer elaboration etablir etabli confectionner confection
    enfant enfants
    magasin magasins boutique boutiques
    marchandise marchandises
    photo photos photographie photographies
    depliant depliants brochure brochures prospectus
    courriel courriels mail mails e-mail e-mails email
    camion camions
    telephone telephonique telephoniques
    documenter documentation
    gerer gere gestion administrer administration
    diriger dirige direction piloter pilotage
    maintenir maintenu maintenue maintenance entretenir entretien
    reparer reparation corriger corrige corrigee correction resoudre resolution depanner depannage
    installer installation deployer deploiement lancer lancement
    configurer configuration parametrer parametrage
    migrer migration transferer transfert
    automatiser automatisation automatique
    suivre suivi surveiller surveillance
    vendre vente ventes commercialiser commercialisation
    acheter achat achats approvisionner approvisionnement
    negocier negociation negociations
    client clients clientele
    utilisateur utilisateurs usager usagers
    employe employes salarie salaries personnel
    collaborateur collaborateurs collegue collegues
    equipe equipes groupe groupes
    erreur erreurs bogue bogues bug bugs defaut defauts anomalie anomalies probleme problemes
    temps duree delai delais
    cout couts depense depenses frais
    site sites web
    base bases
    serveur serveurs
    facture factures facturation facturer
    commande commandes
    stock stocks inventaire inventaires
    recruter recrutement embaucher embauche
    traduire traduit traduction
    calculer calcul calculs
    collecter collecte recueillir recueil
    traiter traite traitement
    nettoyer nettoyage
    publier publication
    reviser revision relire relecture
    soigner soin soins
    livrer livraison livraisons
    accueillir accueilli accueil recevoir recu reception
    conseiller conseil conseils recommander recommandation
    expliquer explication presenter presentation
    remplacer remplacement refondre refonte
    integrer integration connecter connexion relier
    securiser securisation securite proteger protection
    mettre mise actualiser actualisation jour
    donnee donnees information informations
    fonctionnalite fonctionnalites
    communiquer communication
    collaborer collaboration cooperer cooperation
    entreprise societe
    eleve eleves etudiant etudiants apprenant apprenants
    fournisseur fournisseurs prestataire prestataires
    contrat contrats accord accords
    evenement evenements
    campagne campagnes
    reunion reunions
    promouvoir promotion
    inspecter inspection inspections auditer audit audits
    assembler assemblage monter montage
    atteindre atteint obtenir obtenu obtention
    choisir choisi choix selectionner selection
    fermer fermeture
    ouvrir ouvert ouverture
    tenir tenu tenue
    conduire conduit conduite
    chercher recherche recherches
    envoyer envoi envois expedier expedition
    payer paye paiement paiements encaisser encaissement
    apprendre appris apprentissage
    classer classement archiver archivage trier tri
    visiter visite visites
    visiteur visiteurs
    proposer propose proposition suggerer suggestion recommander
    identifier identification detecter detection reperer trouver
    definir defini definition specifier specification
    adapter adaptation ajuster ajustement
    transporter transport acheminer acheminement
    inscrire inscription enregistrer enregistrement
    reserver reservation reservations
    stocker stockage ranger rangement
    compter comptage denombrement
    mesurer mesure mesures
    nettoyer nettoye nettoyage entretenir
    emballer emballage conditionner conditionnement
    renover renovation
    remettre remise
    machine machines equipement equipements
    produit produits
    outil outils
    methode methodes demarche
    benevole benevoles benevolat benevolement
    responsable responsabilite responsabilites charge chargee
    jour quotidien quotidienne quotidiennement
    semaine hebdomadaire hebdomadaires
    mois mensuel mensuelle mensuels mensuelles
    an annee annuel annuelle annuels annuelles
    rapport rapports compte-rendu reporting
    tableau tableaux`,
  directions: [
    `augmenter augmente augmentation accroitre accru accroissement hausse croissance hausser elever gain gains gagner doper accelerer acceleration`,
    `reduire reduit reduite reduction reductions diminuer diminue diminution baisser baisse abaisser raccourcir raccourcissement economiser economie economies limiter`,
  ],
  claims: `comme tant diriger dirige dirigee direction directeur directrice chef cheffe responsable manager gerant gerer gere superviser supervise
    piloter pilote leader expert experte expertise specialiste senior principal principale certifie certifiee
    certification certificat diplome diplomee diplome licence master maitrise doctorat docteur ingenieur mba prix
    recompense laureat laureate primee prime distingue meilleur meilleure meilleurs premier premiere unique seul seule
    uniquement exclusivement entier entiere entierement tous toutes toujours totalite succes reussi reussie
    significativement significatif considerablement considerable fortement largement nettement mondial mondiale
    international internationale internationaux national nationale multinational grand grande grands grandes majeur
    majeure cle cles critique critiques strategique strategiques nombreux nombreuses plusieurs multiples divers
    plus au-dela superieur superieure president presidente fondateur fondatrice fonde associe architecte consultant
    consultante assistant enseignant avance avancee courant bilingue natif excellent excellente exceptionnel prestigieux renomme
    autonomie autonome`,
  hedges: `
    aider aide assister assiste assistance appui appuyer soutien soutenir contribuer contribue contribution participer participe participation collaborer collaboration membre sein
    encadrement supervision tutelle sous
    environ approximativement presque pres estime estimation quasi
    prevoir prevu prevue planifie propose proposition vise
    essayer essaye tenter tente tentative
    partiellement partiel partielle partie
    chapitre chapitres fraction portion extrait extraits volet volets
    rayon rayons etagere etageres coin
    prototype prototypes maquette maquettes brouillon pilote demo
    basique debutant elementaire initiation notions
    junior stagiaire stage apprenti apprentie alternant alternance assistant assistante etudiant benevole benevolat
    temporaire interim freelance
    quelques parfois occasionnellement
    petit petite petits petites mineur
    nomme nommee candidat candidate finaliste preselectionne
    cours inacheve inscrit inscrite
    adjoint adjointe suppleant suppleante interimaire vice
    futur future prochain prochaine prochainement devrait pourrait sera
    echoue echec
    deuxieme second seconde
    troisieme
    regional regionale
    saisonnier saisonniere weekend week-end partiel mi-temps
    ou
    fictif fictive simule`,
  negations: `sauf hormis excepte ne pas sans aucun aucune jamais ni non rien`,
  numbers: `deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14
    quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 nonante=90 cent=100 mille=1000
    million=1000000 milliard=1000000000 cents millier milliers millions milliards dizaine dizaines douzaine quinzaine
    vingtaine trentaine cinquantaine centaine centaines double doublee doublement doubler triple tripler triplement
    quadrupler quadruple moitie tiers quart demi quatrieme cinquieme decennie paire`,
  shared: [
    `equipe equipes collegue collegues nous ensemble conjointement`,
    `avec aux cotes collaborer collaboration contribution contribue participe participation aide sein`,
  ],
  less: [
    [`(?:jusqu['’]à|moins de|au plus|au maximum|maximum de|près de|presque)\\s+(?=\\p{Sc}?\\d)`],
    [
      `(?:suivie?|suivre|reçue?|assisté à|participé à|participation à) (?:\\p{L}+ |d['’]|l['’]){0,2}(?:formation|cours|atelier)s?(?!\\p{L}| (?:de |des |du |d['’]))`,
      `formée? (?:à|aux|en)(?!\\p{L})|apprentissage|stagiaire|étude`,
    ],
    [`(?:formée?s?|encadrée?s?|supervisée?s?|dirigée?s?|accompagnée?s?|guidée?s?|managée?s?) par\\b`],
    [
      `\\bsous (?:la |l['’]|le )?(?:supervision|direction|encadrement|tutelle|responsabilité|autorité|contrôle)`,
    ],
  ],
  joints: `et puis mais ou tandis`,
  singular: `un une seul`,
  definite: `le la`,
  plural: `des les ces mes nos plusieurs quelques`,
  many: ``,
  phrases: [
    [
      `(?:au sein de|dans|en tant que membre de) (?:l['’]|une |notre |mon )équipe(?! (?:de|des|du|qui|dirigée|composée)(?!\\p{L}))`,
      "",
    ],
    [`par (?:moi(?:-même)?|mes soins)`, ""],
    [`(?:mettre|mis|mise|mises) en (?:place|œuvre|oeuvre)`, "instauration"],
    [`(?:mettre|mis|mise|mises) à jour`, "actualisation"],
    [`en charge (?:de|des|du)`, "responsable de"],
    [`prises? en charge`, "traitement"],
    [
      `tous les (?=jours?|mois|ans|matins?|soirs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|trimestres?)`,
      "chaque ",
    ],
    [`toutes les (?=semaines?|annees?|années?|nuits?|quinzaines?)`, "chaque "],
  ],
  managing: [
    `responsable responsables charge chargee`,
    `manager responsable directeur directrice gerant gerante chef cheffe gestionnaire president presidente`,
    `gerer gere gerait gestion`,
  ],
}
