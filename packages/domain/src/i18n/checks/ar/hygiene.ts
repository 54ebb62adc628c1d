import type { CheckTextsOf } from "../CheckTexts.ts"

const privacy = {
  birth: "تاريخ الميلاد أو العمر",
  marital: "الحالة العائلية",
  id: "رقم الهوية",
  religion: "الديانة",
} as const
const tongues = { en: "الإنجليزية", fr: "الفرنسية", ar: "العربية" } as const

export const hygiene: CheckTextsOf<"H"> = {
  H01: {
    title: "بيانات خاصة",
    says: {
      none: () => "لا شيء خاص لا يحتاج إليه صاحب العمل.",
      found: ({ kinds }) =>
        `تكشف السيرة ما لا يساعد على تقييمك: ${kinds.map((kind) => privacy[kind]).join("، ")}.`,
    },
    fix: ({ kinds }) =>
      kinds.includes("id")
        ? "احذف رقم وثيقة الهوية: فهو عرضة لسوء الاستعمال، ولا يحتاج إليه صاحب العمل قبل التوظيف."
        : "احذفه إلا إذا كان البلد الذي تتقدم فيه يتوقعه، فقد يستعمل ضدك.",
  },
  H02: {
    title: "بقايا القوالب",
    says: {
      none: () => "لم يبق شيء من قالب غير معبأ.",
      found: ({ count, placeholder }) =>
        `عدد الأسطر التي فيها نص قالب لم يعبأ: ${count}، مثل «${placeholder}».`,
    },
    fix: () => "ضع بياناتك مكانه أو احذف السطر.",
  },
  H03: {
    title: "من دون حشو",
    says: {
      none: ({ percent }) => `لا تتكرر كلمة أكثر مما ينبغي، و${percent}٪ من مهاراتك تظهر في ما فعلته.`,
      repeated: ({ term, times }) =>
        `تتكرر كلمة «${term}»، وعدد مراتها ${times}، فيبدو النص مكتوبا لمحرك بحث.`,
      unproven: ({ percent, skills }) => `${percent}٪ فقط من مهاراتك، وعددها ${skills}، تظهر في ما فعلته.`,
      noSkills: () => "لا توجد مهارات يمكن أن تظهر في ما فعلته.",
    },
    fix: ({ term, skills }) =>
      term !== ""
        ? `اذكر «${term}» مرة حيث تهم، وصف الباقي بكلمات أخرى.`
        : skills === 0
          ? "اذكر مهاراتك، ودع نقاطك تظهر أين استعملتها."
          : "أظهر في نقاطك أين استعملت المهارات المذكورة، واحذف ما لا تستطيع إظهاره.",
  },
  H04: {
    title: "لغة واحدة",
    says: {
      one: ({ language }) => `نقاطك بلغة واحدة: ${tongues[language]}.`,
      some: ({ language, other, percent }) =>
        `لغة ${percent}٪ من نقاطك ${tongues[language]}، وبعضها لغته ${tongues[other]}.`,
      mixed: ({ language, other }) => `تتنقل نقاطك بين لغتين: ${tongues[language]} و${tongues[other]}.`,
      noBullets: () => "لا توجد نقاط تعرف لغتها.",
    },
    fix: () => "ترجم ما كتب بلغة أخرى، أو اجعل لكل لغة سيرة.",
  },
}
