import type { LetterTexts } from "./Letter.ts"

export const ar: LetterTexts = {
  greeting: "مرحبًا،",
  closing: "UtopiaHire",
  letters: {
    "verify-email": {
      subject: () => "أكِّد عنوان بريدك الإلكتروني",
      lines: ({ verifyUrl }) => [
        "فتح شخص ما، ولعله أنت، حسابًا في UtopiaHire بهذا العنوان. أكِّده بهذا الرابط:",
        { url: verifyUrl, label: "تأكيد عنواني" },
        "الرابط صالح لمدة 24 ساعة ولاستعمال واحد.",
        "إن لم تكن أنت، فتجاهل هذه الرسالة ولا تفتح الرابط: من دونه لا يدخل أحد.",
      ],
    },
    "already-registered": {
      subject: () => "لديك حساب بالفعل",
      lines: ({ loginUrl }) => [
        "حاول شخص ما فتح حساب ثانٍ بهذا العنوان. لديك حساب بالفعل: سجِّل الدخول من هنا.",
        { url: loginUrl, label: "تسجيل الدخول" },
        "إن لم تكن أنت، فلا حاجة إلى فعل شيء: لم يتغير حسابك ولا كلمة سرك.",
      ],
    },
    "cv-ready": {
      subject: ({ score }) => `تمت قراءة سيرتك الذاتية: ${score}`,
      lines: ({ cvUrl, fileName, score }) => [
        `تمت قراءة سيرتك الذاتية «${fileName}» وفحصها. نتيجتها ${score}.`,
        "تُظهر كل ملاحظة دليلها من نصك وكيفية معالجتها:",
        { url: cvUrl, label: "عرض الملاحظات" },
      ],
    },
  },
}
