import type { RenderTexts } from "./RenderTexts.ts"

export const ar: RenderTexts = {
  warnings: {
    secondReader: "قارئ آخر لملفات PDF لا يجد {count} من القيم كاملة.",
    elsewhere: "محللنا يضع {count} من القيم في حقل آخر.",
    signs: "لا يوجد خط متاح يحتوي على {signs}: تم حذفها.",
    marks: "تم حذف الحركات لأن قارئات ملفات PDF تضعها في غير مواضعها.",
    font: "تم استعمال خط آخر لأن جزءا من النص لم يُقرأ من جديد بالخط المعتاد.",
    template: "تم استعمال قالب آخر لأن جزءا من النص لم يُقرأ من جديد بالقالب المختار.",
    xelatex: "هذا المصدر يحتوي على نص عربي ويحتاج إلى xelatex.",
  },
  templates: {
    strict: { title: "صارم", description: "عمود واحد، أسود على أبيض، لا شيء يربك الآلة." },
    modern: { title: "عصري", description: "عمود واحد بلون واحد، اسم كبير ومساحات أوسع." },
    rtl: { title: "من اليمين إلى اليسار", description: "صُمم للعربية: حروف أكبر وأسطر أوسع واسم في الوسط." },
  },
}
