import type { Language } from "../i18n/Language.ts"
import type { ConsentPurpose } from "./Consent.ts"

/** What a person agrees to, word for word. A change of meaning needs a new version in `consentVersions`. */
export const consentTexts: Readonly<Record<Language, Readonly<Record<ConsentPurpose, string>>>> = {
  en: {
    llm: "The text of my CVs may be sent to the language model that this service has set up, to fill in what the rules could not read and to propose wording. It is not used for my score. I can withdraw this at any time; from then on nothing is sent.",
    recording:
      "The sound of my practice interviews may be recorded and kept with my account. I can withdraw this at any time; from then on nothing is recorded.",
  },
  fr: {
    llm: "Le texte de mes CV peut être envoyé au modèle de langue que ce service a configuré, pour compléter ce que les règles n’ont pas su lire et proposer des formulations. Il ne sert pas à calculer mon score. Je peux retirer cet accord à tout moment ; dès lors plus rien n’est envoyé.",
    recording:
      "Le son de mes entretiens d’entraînement peut être enregistré et conservé avec mon compte. Je peux retirer cet accord à tout moment ; dès lors plus rien n’est enregistré.",
  },
  ar: {
    llm: "يجوز إرسال نصّ سيرتي الذاتية إلى النموذج اللغوي الذي أعدّته هذه الخدمة، لإكمال ما لم تستطع القواعد قراءته ولاقتراح صياغات. ولا يُستخدم في حساب درجتي. يمكنني سحب هذه الموافقة في أي وقت، وعندئذٍ لا يُرسَل شيء.",
    recording:
      "يجوز تسجيل صوت مقابلاتي التدريبية وحفظه مع حسابي. يمكنني سحب هذه الموافقة في أي وقت، وعندئذٍ لا يُسجَّل شيء.",
  },
}
