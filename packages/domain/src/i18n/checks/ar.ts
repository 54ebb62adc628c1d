import type { CheckTexts } from "./CheckTexts.ts"
import { contact } from "./ar/contact.ts"
import { content } from "./ar/content.ts"
import { hygiene } from "./ar/hygiene.ts"
import { readability } from "./ar/readability.ts"
import { sections } from "./ar/sections.ts"

export const ar: CheckTexts = {
  checks: { ...readability, ...contact, ...sections, ...content, ...hygiene },
  ceilings: {
    needsOcr: "الملف صورة لسيرة ذاتية، ولا قيمة لغير ذلك حتى يصبح النص مقروءا.",
    garbled: "جزء كبير من النص يظهر رموزا غير مقروءة.",
    noContact: "من دون بريد إلكتروني وهاتف لا يستطيع أحد دعوتك.",
    noExperience: "لم نجد خبرة مهنية ولا مشاريع.",
  },
  categories: {
    readability: "سهولة القراءة",
    contact: "معلومات الاتصال",
    sections: "الأقسام",
    content: "المحتوى",
    hygiene: "السلامة",
  },
  failures: {
    NeedsOcr: "هذا الملف ممسوح ضوئيا: فيه صور نصوص لا نص. صدر السيرة من برنامج التحرير.",
    Encrypted: "هذا الملف مقفل بكلمة مرور. احفظ نسخة من دونها وارفعها.",
    NotADocument: "هذا الملف تالف أو ليس وثيقة حقيقية. افتحه واحفظه من جديد ثم ارفع النسخة.",
    NotACv: "قرأنا هذه الوثيقة، لكنها لا تشبه سيرة ذاتية: لا اتصال ولا خبرة ولا تعليم.",
    TooLong: "هذا الملف أطول أو أعقد من أن يقرأ. السيرة في بضع صفحات هي الأفضل.",
    NoText: "لم نجد نصا في هذا الملف.",
    InternalError: "حدث خلل عندنا. ارفع الملف مرة أخرى.",
  },
}
