import { lines, list, type Words } from "./Words.ts"

export const fr: Words = {
  given: list(
    `Amira; Mehdi; Salma; Youssef; Ines; Sami; Rania; Anis; Awa; Moussa; Aïssatou; Cheikh; Fatou; Ibrahima; Léa; Hugo;
    Camille; Théo; Chloé; Mathilde; Jean-Baptiste; Marie-Claire; Étienne; Hélène; Noémie; Benoît; Sophie; Kouassi; Adjoua;
    Nadia; Rachid; Lamia; Hichem; Meriem; Bilal; Zineb; Anouar; Ghita; Pieter; Elke; Joëlle; François; Mohamed Amine; Lina`,
  ),
  family: list(
    `Ben Salah; Trabelsi; Gharbi; El Amrani; Bennani; Alaoui; Boudiaf; Hamidi; Diallo; Ndiaye; Sow; Fall; Traoré; Koné;
    Kouadio; Dubois; Lefèvre; Moreau; Girard; de la Tour; Bourguignon; Vandenberghe; Peeters; Janssens; Khoury; Haddad;
    Rousseau; Garnier; Chevalier; Le Gall; Belkacem; Ait Ouali; Mbarga; Ngono; Jaziri; Mansouri; El Idrissi; d'Almeida`,
  ),
  employers: lines(`
    * SARL
    Groupe *
    Société *
    * SA
    Cabinet *
    * Consulting
    Clinique *
    Banque *
    * & Fils
    Laboratoires *
    *
    Établissements *
    * Maghreb
    Agence *
    * Services SAS`),
  names: list(
    `Olivier; Carthage; Mistral; Alizé; Jasmin; Atlas; Horizon Bleu; Baobab; Teranga; Les Remparts; Méridien; Argan; Lumière;
    Beauséjour; Grand Large; Sirocco; Colibri; Belle Étoile; Tamaris; Vauban; Lac Rose; Cèdre; Orangeraie; Falaise; Roseraie;
    Acacia; Boréal; Clairière; Ambre; Verdon; Saphir; Palmeraie`,
  ),
  streets: list(`# rue des Jasmins; # avenue de la République; # bis, boulevard du Lac`),
  positions: list(`Bénévole; Trésorière; Secrétaire général; Animateur bénévole`),
  organisations: list(`Croissant-Rouge; Club Rotaract; Association des jeunes du quartier; Scouts marins`),
  awards: list(`Prix du meilleur projet, 2021; Major de promotion, 2016; Employé de l'année, 2022`),
  suffixes: lines(`
    (CDD)
    – Pôle Paiements
    H/F
    – Afrique de l'Ouest
    (temps partiel)`),
  universities: lines(`
    Université de Tunis El Manar
    École Nationale d'Ingénieurs de Sfax
    Université Cheikh Anta Diop
    Université Mohammed V de Rabat
    INSA Lyon
    Université Libre de Bruxelles
    École Mohammadia d'Ingénieurs
    Institut Supérieur de Gestion de Tunis
    Université d'Alger 1
    Université Saint-Joseph de Beyrouth
    ISCAE Casablanca
    Université de Montpellier
    École Supérieure de Commerce de Dakar
    Institut Polytechnique de Grenoble
    Faculté des Sciences de Monastir
    Université catholique de Louvain
    IUT de Nantes
    ENSA Marrakech
    Université Félix Houphouët-Boigny
    École Polytechnique de Tunisie
    Université Hassan II de Casablanca`),
  degrees: {
    master: list(
      `Master en *; Master 2 *; Mastère professionnel en *; Diplôme d'ingénieur en *; Master spécialisé en *; DESS en *; Diplôme national d'ingénieur en *`,
    ),
    bachelor: list(
      `Licence en *; Licence fondamentale en *; Licence professionnelle *; BTS *; DUT *; Licence appliquée en *; Bachelor en *; Technicien supérieur en *`,
    ),
    school: list(
      `Baccalauréat Sciences expérimentales; Baccalauréat mathématiques; Bac S; Baccalauréat économie et gestion; Baccalauréat technique`,
    ),
  },
  schools: list(
    `Lycée pilote de Sousse; Lycée Lyautey; Lycée Lamine Guèye; Lycée du Parc; Lycée El Idrissi; Athénée royal de Namur`,
  ),
  grades: list(`Mention Bien; Mention Très Bien; Mention Assez Bien; Moyenne : 15,2/20; Major de promotion`),
  languages: list(
    `Français; Anglais; Arabe; Allemand; Espagnol; Wolof; Italien; Néerlandais; Portugais; Turc; Tamazight; Dioula`,
  ),
  levels: list(
    `Langue maternelle; Courant; Bilingue; Intermédiaire; Notions; C1; B2; A2; Niveau avancé; Lu, écrit, parlé; Débutant; Professionnel`,
  ),
  interests: list(
    `Randonnée; Échecs; Photographie; Lecture; Natation; Cuisine du monde; Vie associative; Guitare; Voyages; Football`,
  ),
  publications: lines(`
    A. Exemple et B. Modèle, « Mesurer la houle avec peu », Revue des méthodes littorales, 2019.
    B. Modèle, « Les marchés de l'aube : une enquête », Cahiers de statistique appliquée, 2021.
    C. Spécimen et al., « Argiles du Sahel et isolation », Annales du bâti durable, n° 12, 2022.
    A. Exemple, « Traduire les unités de mesure », Actes du colloque de terminologie, 2018.`),
}
