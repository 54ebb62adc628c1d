import type { ProblemTexts } from "./texts.ts"

export const ar: ProblemTexts = {
  problems: {
    InvalidRequest: {
      title: "الطلب غير صالح",
      detail: "صحّح ما هو مذكور تحت issues ثم أعد الإرسال.",
    },
    Unauthenticated: { title: "سجّل الدخول أولاً", detail: "أرسل رمز وصول صالحاً." },
    RouteNotFound: { title: "لا يوجد شيء هنا", detail: "هذا المسار غير موجود." },
    MethodNotAllowed: {
      title: "هذا المسار لا يقبل هذه الطريقة",
      detail: "الترويسة Allow تذكر الطرق المقبولة.",
    },
    BodyTooLarge: { title: "الطلب كبير جداً", detail: "أرسل قدراً أقل في المرة الواحدة." },
    MediaTypeRefused: {
      title: "نوع المحتوى هذا غير مقبول هنا",
      detail: "أرسل نوع المحتوى الموثّق لهذا المسار، بترميز UTF-8 ودون ضغط.",
    },
    TooManyRequests: { title: "طلبات كثيرة جداً", detail: "حاول مجدداً بعد {retryAfter} ثانية." },
    InternalError: { title: "حدث خطأ من جهتنا" },
    Unavailable: { title: "الخدمة غير متاحة الآن" },
    WeakPassword: {
      title: "اختر كلمة مرور أقوى",
    },
    InvalidCredentials: { title: "البريد الإلكتروني أو كلمة المرور غير صحيحة" },
    EmailNotVerified: {
      title: "أكّد عنوانك أولاً",
      detail: "افتح الرابط في الرسالة التي أرسلناها أو اطلب رابطاً جديداً.",
    },
    InvalidVerificationToken: {
      title: "لم يعد هذا الرابط صالحاً",
      detail: "اطلب رابطاً جديداً وافتحه.",
    },
    InvalidRefreshToken: { title: "سجّل الدخول من جديد", detail: "انتهى تسجيل الدخول هذا أو لا يمكن تمديده." },
    OriginRefused: {
      title: "لا يجوز لهذه الصفحة استعمال تسجيل دخولك",
      detail: "الطلبات التي تحمل ملفات تعريف الارتباط تأتي من صفحاتنا وحدها وبصيغة JSON.",
    },
    SessionNotFound: { title: "لا توجد جلسة كهذه", detail: "ليست لك جلسة بهذا المعرّف." },
    TooManyAttempts: {
      title: "محاولات فاشلة كثيرة",
      detail: "أعد المحاولة بعد {retryAfter} ث، أو اختر كلمة مرور جديدة بالرابط الذي نرسله.",
    },
    InvalidResetToken: {
      title: "لم يعد هذا الرابط صالحًا",
      detail: "اطلب رابطًا جديدًا وافتحه خلال 30 دقيقة.",
    },
    WrongPassword: { title: "كلمة المرور الحالية غير صحيحة" },
    NoPassword: { title: "ليست لهذا الحساب كلمة مرور بعد", detail: "اطلب رابطًا لاختيار الأولى." },
    Forbidden: { title: "لا يحق لك ذلك", detail: "يتطلب هذا دورًا ليس لك." },
    UserNotFound: { title: "لا يوجد شخص كهذا", detail: "لا أحد له هذا المعرّف." },
    LockRefused: {
      title: "لا يمكن قفل هذا الحساب هنا",
      detail: "لا يُقفل حسابك أنت ولا حسابات المديرين عبر هذه الواجهة.",
    },
    SecondFactorRequired: {
      title: "أدخل رمزك",
      detail: "أرسل التحدي مع رمز من تطبيقك أو رمز استرداد خلال {expiresIn} ث.",
    },
    InvalidChallenge: { title: "سجّل الدخول من جديد", detail: "ابدأ بكلمة المرور." },
    InvalidSecondFactor: { title: "الرمز غير صحيح", detail: "انتظر الرمز التالي في تطبيقك وأرسله." },
    WrongCode: { title: "الرمز غير صحيح", detail: "انتظر الرمز التالي في تطبيقك وأرسله." },
    FactorExists: { title: "يوجد عامل ثانٍ بالفعل", detail: "أزله قبل أن تبدأ غيره." },
    FactorNotFound: { title: "لا يوجد عامل ثانٍ", detail: "ابدأ واحدًا أولًا؛ فهو ينتظر رمزه عشر دقائق." },
    StepUpRequired: {
      title: "أكّد أنك أنت",
      detail: "أرسل ما يسمّيه الحقل by إلى ‎/api/auth/step-up‎ أو سجّل الدخول من جديد ثم أعد المحاولة.",
    },
    ProviderNotConfigured: {
      title: "طريقة الدخول هذه غير متاحة",
      detail: "سجّل الدخول بالبريد وكلمة المرور أو عبر مزوّد آخر.",
    },
    InvalidOAuthState: {
      title: "ابدأ تسجيل الدخول من جديد",
      detail: "لم تبدأ هذه الجولة في هذا المتصفح، أو طالت أكثر من اللازم، أو انتهت من قبل.",
    },
    IdentityNotFound: { title: "هذا المزوّد غير مرتبط", detail: "لا يوجد ما يُلغى ربطه." },
    LastSignInMethod: {
      title: "هذه هي الطريقة الوحيدة للدخول",
      detail: "اختر كلمة مرور أو اربط مزوّدًا آخر أولًا.",
    },
    IdempotencyKeyInUse: {
      title: "هذا الطلب قيد التنفيذ",
      detail: "أعد إرساله بالمفتاح نفسه خلال {retryAfter} ث على الأكثر.",
    },
    IdempotencyKeyReused: {
      title: "استُعمل هذا المفتاح لطلب آخر",
      detail: "اختر Idempotency-Key جديدًا لكل طلب جديد.",
    },
    CvNotFound: { title: "السيرة الذاتية غير موجودة", detail: "ليست لديك سيرة ذاتية بهذا المعرّف." },
    CvNotReady: {
      title: "السيرة الذاتية غير جاهزة",
      detail: "تابعها حتى تصبح جاهزة ثم أعد المحاولة.",
    },
    OccupationNotFound: {
      title: "المهنة غير موجودة",
      detail: "لا توجد في قائمة المهن المستخدمة مهنة بهذا المعرّف.",
    },
    TemplateUnknown: { title: "هذا القالب غير موجود", detail: "اطلب القوالب المتاحة من ‎/api/templates." },
    EngineMissing: { title: "هذا المحرك غير مثبت هنا", detail: "احذف engine أو حوّل مصدر LaTeX بنفسك." },
    RenderCheckFailed: {
      title: "سيفقد الملف جزءا من السيرة الذاتية",
      detail: "لا يوجد خط أو قالب متاح يطبع ما ورد تحت missing بحيث يُقرأ كاملا من جديد.",
    },
    SuggestionNotFound: {
      title: "الاقتراح غير موجود",
      detail: "ليس لهذه النسخة من السيرة اقتراح بهذا المعرّف.",
    },
    SuggestionStale: {
      title: "تغيّرت السيرة الذاتية",
      detail: "هي الآن في النسخة {current}. أعد تحميلها مع اقتراحاتها ثم حاول مجددا.",
    },
    GuardRejected: {
      title: "هذا يقول ما لا تقوله السيرة",
      detail: "ما ورد تحت newFacts ليس في السيرة ولا في إجاباتك.",
    },
    NeedsInput: {
      title: "تنقص إجابة",
      detail: "أجب عما هو مطلوب تحت slots ثم أعد الإرسال.",
    },
    EditRefused: {
      title: "لا يمكن إجراء هذا التغيير",
      detail: "انظر reason و path: لا تجوز الكتابة هنا، أو لا تنتج عنه سيرة صحيحة.",
    },
    RevisionNotFound: {
      title: "النسخة غير موجودة",
      detail: "ليس للسيرة نسخة بهذا الرقم.",
    },
    NothingToUndo: {
      title: "لا شيء يمكن التراجع عنه",
      detail: "السيرة على حالها كما قُرئت.",
    },
    MalformedUpload: {
      title: "تعذّرت قراءة الملف المرسل",
      detail: "أرسل ملفاً واحداً في حقل cv من النموذج، بصيغة multipart/form-data.",
    },
    CvTooLarge: { title: "الملف كبير جداً", detail: "الحد الأقصى لحجم السيرة الذاتية 5 ميغابايت." },
    CvTypeRefused: {
      title: "هذا النوع من الملفات غير مقروء",
      detail: "أرسل ملف PDF أو DOCX أو نصاً عادياً يطابق اسمه محتواه.",
    },
    CvUnsafe: { title: "يبدو الملف ضاراً ولم يُحفظ" },
    AnalysisNotFound: { title: "لا يوجد تحليل كهذا", detail: "ليس لديك تحليل بهذا المعرف." },
    NeedsOcr: {
      title: "هذا الملف ممسوح ضوئيا",
      detail: "فيه صور نصوص لا نص. صدر السيرة من برنامج التحرير.",
    },
    Encrypted: { title: "هذا الملف مقفل بكلمة مرور", detail: "احفظ نسخة من دونها وارفعها." },
    NotADocument: {
      title: "لا يمكن قراءة هذا الملف",
      detail: "هو تالف أو ليس وثيقة حقيقية. افتحه واحفظه من جديد ثم ارفع النسخة.",
    },
    NotACv: { title: "هذا لا يشبه سيرة ذاتية", detail: "لم نجد اتصالا ولا خبرة ولا تعليما." },
    TooLong: { title: "هذا أطول أو أعقد من أن يقرأ", detail: "السيرة في بضع صفحات هي الأفضل." },
    NoText: { title: "لم نجد نصا", detail: "تحتاج السيرة إلى أكثر من بضع كلمات." },
    CvNotRead: { title: "تعذرت قراءة السيرة", detail: "الخلل من عندنا. ارفع الملف مرة أخرى." },
  },
  issues: {
    missing: "غير موجود",
    unexpected: "غير معروف هنا",
    type: "يجب أن يكون {expected}",
    value: "يجب أن يكون {expected}",
    notJson: "يجب أن يكون JSON صالحاً",
    tooDeep: "متداخل بعمق زائد",
    characters: "يحتوي على محارف ليست نصاً",
    address: "ليس عنواناً صالحاً",
    host: "يلزم ترويسة Host واحدة",
  },
}
