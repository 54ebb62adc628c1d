import type { ProblemTexts } from "./texts.ts"

export const fr: ProblemTexts = {
  problems: {
    InvalidRequest: {
      title: "La requête n’est pas valide",
      detail: "Corrigez ce qui est listé sous issues et renvoyez-la.",
    },
    Unauthenticated: { title: "Connectez-vous d’abord", detail: "Envoyez un jeton d’accès valide." },
    RouteNotFound: { title: "Il n’y a rien ici", detail: "Ce chemin n’existe pas." },
    MethodNotAllowed: {
      title: "Ce chemin n’accepte pas cette méthode",
      detail: "L’en-tête Allow nomme les méthodes acceptées.",
    },
    BodyTooLarge: { title: "La requête est trop volumineuse", detail: "Envoyez moins à la fois." },
    MediaTypeRefused: {
      title: "Ce type de contenu n’est pas accepté ici",
      detail: "Envoyez le type de contenu documenté pour ce chemin, en UTF-8 et sans compression.",
    },
    TooManyRequests: { title: "Trop de requêtes", detail: "Réessayez dans {retryAfter} s." },
    InternalError: { title: "Une erreur est survenue de notre côté" },
    Unavailable: { title: "Le service n’est pas disponible pour le moment" },
    WeakPassword: {
      title: "Choisissez un mot de passe plus solide",
    },
    InvalidCredentials: { title: "Adresse e-mail ou mot de passe incorrect" },
    EmailNotVerified: {
      title: "Confirmez d’abord votre adresse",
      detail: "Ouvrez le lien reçu par e-mail, ou demandez-en un nouveau.",
    },
    InvalidVerificationToken: {
      title: "Ce lien n’est plus valable",
      detail: "Demandez un nouveau lien et ouvrez-le.",
    },
    InvalidRefreshToken: {
      title: "Reconnectez-vous",
      detail: "Cette connexion est terminée ou ne peut pas être prolongée.",
    },
    OriginRefused: {
      title: "Cette page ne peut pas utiliser votre connexion",
      detail: "Les requêtes avec cookies viennent de nos propres pages, en JSON.",
    },
    SessionNotFound: {
      title: "Session introuvable",
      detail: "Vous n’avez pas de session avec cet identifiant.",
    },
    TooManyAttempts: {
      title: "Trop d’essais manqués",
      detail:
        "Réessayez dans {retryAfter} s, ou choisissez un nouveau mot de passe par le lien que nous envoyons.",
    },
    InvalidResetToken: {
      title: "Ce lien n’est plus valable",
      detail: "Demandez un nouveau lien et ouvrez-le dans les 30 minutes.",
    },
    WrongPassword: { title: "Le mot de passe actuel est faux" },
    NoPassword: {
      title: "Ce compte n’a pas encore de mot de passe",
      detail: "Demandez un lien pour choisir le premier.",
    },
    Forbidden: {
      title: "Vous n’avez pas ce droit",
      detail: "Il faut pour cela un rôle que vous n’avez pas.",
    },
    UserNotFound: { title: "Personne introuvable", detail: "Personne n’a cet identifiant." },
    LockRefused: {
      title: "Ce compte ne peut pas être bloqué ici",
      detail: "Votre propre compte et les administrateurs ne se bloquent pas par cette API.",
    },
    SecondFactorRequired: {
      title: "Saisissez votre code",
      detail: "Envoyez le défi avec un code de votre application, ou un code de secours, sous {expiresIn} s.",
    },
    InvalidChallenge: { title: "Reconnectez-vous", detail: "Commencez par votre mot de passe." },
    InvalidSecondFactor: {
      title: "Le code est faux",
      detail: "Attendez le prochain code de votre application et envoyez-le.",
    },
    WrongCode: {
      title: "Le code est faux",
      detail: "Attendez le prochain code de votre application et envoyez-le.",
    },
    FactorExists: {
      title: "Il y a déjà un second facteur",
      detail: "Retirez-le avant d’en commencer un autre.",
    },
    FactorNotFound: {
      title: "Il n’y a pas de second facteur",
      detail: "Commencez-en un d’abord ; il attend son code dix minutes.",
    },
    StepUpRequired: {
      title: "Confirmez que c’est bien vous",
      detail: "Envoyez ce que nomme by à /api/auth/step-up, ou reconnectez-vous, puis réessayez.",
    },
    ProviderNotConfigured: {
      title: "Cette façon de se connecter n’est pas proposée",
      detail: "Connectez-vous par adresse et mot de passe, ou par un autre fournisseur.",
    },
    InvalidOAuthState: {
      title: "Recommencez la connexion",
      detail: "Ce passage n’a pas commencé dans ce navigateur, a duré trop longtemps ou est déjà terminé.",
    },
    IdentityNotFound: { title: "Ce fournisseur n’est pas relié", detail: "Il n’y a rien à retirer." },
    LastSignInMethod: {
      title: "C’est la seule façon de se connecter",
      detail: "Choisissez d’abord un mot de passe ou reliez un autre fournisseur.",
    },
    IdempotencyKeyInUse: {
      title: "Cette requête est en cours",
      detail: "Renvoyez-la avec la même clé dans {retryAfter} s au plus tard.",
    },
    IdempotencyKeyReused: {
      title: "Cette clé a servi à une autre requête",
      detail: "Choisissez une nouvelle Idempotency-Key pour chaque nouvelle demande.",
    },
    CvNotFound: { title: "CV introuvable", detail: "Vous n’avez pas de CV portant cet identifiant." },
    CvNotReady: {
      title: "Le CV n’est pas prêt",
      detail: "Suivez-le jusqu’à ce qu’il soit prêt, puis réessayez.",
    },
    OccupationNotFound: {
      title: "Métier introuvable",
      detail: "La liste de métiers en usage n’en contient aucun portant cette URI.",
    },
    TemplateUnknown: {
      title: "Ce modèle n’existe pas",
      detail: "Demandez à /api/templates les modèles disponibles.",
    },
    EngineMissing: {
      title: "Ce moteur n’est pas installé ici",
      detail: "Omettez engine, ou compilez vous-même la source LaTeX.",
    },
    RenderCheckFailed: {
      title: "Le fichier perdrait une partie du CV",
      detail:
        "Aucune police ni aucun modèle disponible n’imprime ce qui figure sous missing de façon à le relire en entier.",
    },
    SuggestionNotFound: {
      title: "Suggestion introuvable",
      detail: "Cette version du CV n’a pas de suggestion portant cet identifiant.",
    },
    SuggestionStale: {
      title: "Le CV a changé",
      detail: "Il en est à la version {current}. Rechargez le CV et ses suggestions, puis réessayez.",
    },
    GuardRejected: {
      title: "Ceci dit ce que le CV ne dit pas",
      detail: "Ce qui figure sous newFacts n’est ni dans le CV ni dans vos réponses.",
    },
    NeedsInput: {
      title: "Il manque une réponse",
      detail: "Répondez à ce qui est demandé sous slots, puis renvoyez la demande.",
    },
    EditRefused: {
      title: "Cette modification est impossible",
      detail: "Voyez reason et path : cet endroit ne peut être écrit, ou il n’en résulte pas un CV.",
    },
    RevisionNotFound: {
      title: "Version introuvable",
      detail: "Le CV n’a pas de version portant ce numéro.",
    },
    NothingToUndo: {
      title: "Il n’y a rien à annuler",
      detail: "Le CV est tel qu’il a été lu.",
    },
    MalformedUpload: {
      title: "L’envoi n’a pas pu être lu",
      detail: "Envoyez un fichier dans le champ cv du formulaire, en multipart/form-data.",
    },
    CvTooLarge: {
      title: "Le fichier est trop volumineux",
      detail: "Un CV peut peser 5 Mo au plus.",
    },
    CvTypeRefused: {
      title: "Ce type de fichier n’est pas lu",
      detail: "Envoyez un PDF, un DOCX ou un fichier texte dont le nom correspond au contenu.",
    },
    CvUnsafe: { title: "Le fichier semble dangereux et n’a pas été conservé" },
    AnalysisNotFound: {
      title: "Analyse introuvable",
      detail: "Vous n'avez aucune analyse avec cet identifiant.",
    },
    NeedsOcr: {
      title: "Ce fichier est numérisé",
      detail: "Il contient des images de texte, mais aucun texte. Exportez le CV depuis votre éditeur.",
    },
    Encrypted: {
      title: "Ce fichier est protégé par un mot de passe",
      detail: "Enregistrez une copie sans mot de passe et envoyez-la.",
    },
    NotADocument: {
      title: "Ce fichier ne peut pas être lu",
      detail:
        "Il est abîmé ou n'est pas vraiment un document. Ouvrez-le, enregistrez-le et envoyez la copie.",
    },
    NotACv: {
      title: "Cela ne ressemble pas à un CV",
      detail: "Ni contact, ni expérience, ni formation n'ont été trouvés.",
    },
    TooLong: {
      title: "C'est trop long ou trop complexe à lire",
      detail: "Un CV de quelques pages convient le mieux.",
    },
    NoText: { title: "Aucun texte n'a été trouvé", detail: "Un CV demande plus que quelques mots." },
    CvNotRead: {
      title: "Le CV n'a pas pu être lu",
      detail: "La faute est de notre côté. Envoyez le fichier encore une fois.",
    },
  },
  issues: {
    missing: "est absent",
    unexpected: "n’est pas connu ici",
    type: "doit être {expected}",
    value: "doit être {expected}",
    notJson: "doit être du JSON valide",
    tooDeep: "est imbriqué trop profondément",
    characters: "contient des caractères qui ne sont pas du texte",
    address: "n’est pas une adresse valide",
    host: "demande un seul en-tête Host",
  },
}
