import type { ProblemTexts } from "./texts.ts"

export const en: ProblemTexts = {
  problems: {
    InvalidRequest: {
      title: "The request is not valid",
      detail: "Correct what is listed under issues and send it again.",
    },
    Unauthenticated: { title: "Sign in first", detail: "Send a valid access token." },
    RouteNotFound: { title: "There is nothing here", detail: "No such path exists." },
    MethodNotAllowed: {
      title: "This path does not take that method",
      detail: "The Allow header names the methods it takes.",
    },
    BodyTooLarge: { title: "The request is too large", detail: "Send less at once." },
    MediaTypeRefused: {
      title: "This media type is not taken here",
      detail: "Send the content type that this path documents, in UTF-8 and uncompressed.",
    },
    TooManyRequests: { title: "Too many requests", detail: "Try again in {retryAfter} s." },
    InternalError: { title: "Something went wrong on our side" },
    Unavailable: { title: "The service is not available now" },
    WeakPassword: {
      title: "Choose a stronger password",
    },
    InvalidCredentials: { title: "E-mail or password is wrong" },
    EmailNotVerified: {
      title: "Confirm your address first",
      detail: "Open the link in the mail we sent, or ask for a new one.",
    },
    InvalidVerificationToken: {
      title: "This link is no longer good",
      detail: "Ask for a new link and open that one.",
    },
    InvalidRefreshToken: { title: "Sign in again", detail: "This sign-in has ended or cannot be renewed." },
    OriginRefused: {
      title: "This page may not use your sign-in",
      detail: "Requests with cookies come from our own pages, as JSON.",
    },
    SessionNotFound: { title: "No such session", detail: "You have no session with this id." },
    TooManyAttempts: {
      title: "Too many failed attempts",
      detail: "Try again in {retryAfter} s, or set a new password by the link we mail.",
    },
    InvalidResetToken: {
      title: "This link is no longer good",
      detail: "Ask for a new link and open that one within 30 minutes.",
    },
    WrongPassword: { title: "The current password is wrong" },
    NoPassword: {
      title: "This account has no password yet",
      detail: "Ask for a link to set the first one.",
    },
    Forbidden: { title: "You are not allowed to do this", detail: "It needs a role that you do not have." },
    UserNotFound: { title: "No such person", detail: "Nobody has this id." },
    LockRefused: {
      title: "This account cannot be locked here",
      detail: "Your own account and administrators are not locked over this API.",
    },
    SecondFactorRequired: {
      title: "Enter your code",
      detail: "Send the challenge with a code of your app, or a recovery code, within {expiresIn} s.",
    },
    InvalidChallenge: { title: "Sign in again", detail: "Begin with your password." },
    InvalidSecondFactor: {
      title: "The code is wrong",
      detail: "Wait for the next code of your app and send that.",
    },
    WrongCode: { title: "The code is wrong", detail: "Wait for the next code of your app and send that." },
    FactorExists: {
      title: "There is a second factor already",
      detail: "Remove it before you begin another.",
    },
    FactorNotFound: {
      title: "There is no second factor",
      detail: "Begin one first; it waits ten minutes for its code.",
    },
    StepUpRequired: {
      title: "Confirm that it is you",
      detail: "Send what is named under by to /api/auth/step-up, or sign in anew, and try again.",
    },
    ProviderNotConfigured: {
      title: "This way of signing in is not offered",
      detail: "Sign in with e-mail and password, or through another provider.",
    },
    InvalidOAuthState: {
      title: "Begin signing in again",
      detail: "This round was not begun in this browser, took too long, or was finished before.",
    },
    IdentityNotFound: { title: "This provider is not linked", detail: "There is nothing to unlink." },
    LastSignInMethod: {
      title: "This is the only way to sign in",
      detail: "Set a password or link another provider first.",
    },
    IdempotencyKeyInUse: {
      title: "This request is being worked on",
      detail: "Send it again with the same key in {retryAfter} s at the latest.",
    },
    IdempotencyKeyReused: {
      title: "This key was used for another request",
      detail: "Choose a new Idempotency-Key for each new wish.",
    },
    CvNotFound: { title: "No such CV", detail: "You have no CV with this id." },
    CvNotReady: {
      title: "The CV is not ready",
      detail: "Follow it until it is ready, then try again.",
    },
    OccupationNotFound: {
      title: "No such occupation",
      detail: "The list of occupations that is in use has none with this URI.",
    },
    TemplateUnknown: {
      title: "There is no such template",
      detail: "Ask /api/templates for the templates there are.",
    },
    EngineMissing: {
      title: "This engine is not installed here",
      detail: "Leave engine out, or compile the LaTeX source yourself.",
    },
    RenderCheckFailed: {
      title: "The file would lose part of the CV",
      detail: "No font or template at hand prints what is listed under missing so that it reads back whole.",
    },
    SuggestionNotFound: {
      title: "No such suggestion",
      detail: "This revision of the CV has no suggestion with this id.",
    },
    SuggestionStale: {
      title: "The CV has changed",
      detail: "It stands at revision {current}. Load it and its suggestions anew and try again.",
    },
    GuardRejected: {
      title: "This says what the CV does not",
      detail: "What is listed under newFacts stands neither in the CV nor in your answers.",
    },
    NeedsInput: {
      title: "An answer is needed",
      detail: "Answer what is asked under slots and send it again.",
    },
    EditRefused: {
      title: "This change cannot be made",
      detail: "See reason and path: the place cannot be written, or no CV comes of it.",
    },
    RevisionNotFound: {
      title: "No such revision",
      detail: "The CV has no revision with this number.",
    },
    NothingToUndo: {
      title: "There is nothing to undo",
      detail: "The CV stands as it was read.",
    },
    MalformedUpload: {
      title: "The upload could not be read",
      detail: "Send one file in the form field cv, as multipart/form-data.",
    },
    CvTooLarge: { title: "The file is too large", detail: "A CV may have 5 MB at most." },
    CvTypeRefused: {
      title: "This kind of file is not read",
      detail: "Send a PDF, a DOCX or a plain text file whose name fits its content.",
    },
    CvUnsafe: { title: "The file looks harmful and was not kept" },
    AnalysisNotFound: { title: "No such analysis", detail: "You have no analysis with this id." },
    NeedsOcr: {
      title: "This file is a scan",
      detail: "It holds pictures of text, but no text. Export the CV from your editor.",
    },
    Encrypted: {
      title: "This file is locked with a password",
      detail: "Save a copy without one and upload that.",
    },
    NotADocument: {
      title: "This file cannot be read",
      detail: "It is damaged or not really a document. Open it, save it again and upload the copy.",
    },
    NotACv: {
      title: "This does not look like a CV",
      detail: "Neither contact nor experience nor education was found.",
    },
    TooLong: { title: "This is too long or too complex to read", detail: "A CV of a few pages works best." },
    NoText: { title: "No text was found", detail: "A CV needs more than a few words." },
    CvNotRead: {
      title: "The CV could not be read",
      detail: "The fault was ours. Upload the file once more.",
    },
  },
  issues: {
    missing: "is missing",
    unexpected: "is not known here",
    type: "must be {expected}",
    value: "must be {expected}",
    notJson: "must be valid JSON",
    tooDeep: "is nested too deeply",
    characters: "holds characters that are not text",
    address: "is not a valid address",
    host: "needs one Host header",
  },
}
