import type { Language } from "@utopiahire/domain/i18n/Language"
import type { FieldKind } from "./uncertainFields.ts"

/** What a field means, for the model, in the language of the CV. */
export const fieldNames: Readonly<
  Record<Language, Readonly<Record<FieldKind, string>> & { readonly near: string }>
> = {
  en: {
    name: "full name of the person",
    position: "job title",
    employer: "employer",
    institution: "school or university",
    degree: "degree",
    startDate: "when the job began",
    near: "near",
  },
  fr: {
    name: "nom complet de la personne",
    position: "intitulé du poste",
    employer: "employeur",
    institution: "école ou université",
    degree: "diplôme",
    startDate: "début du poste",
    near: "près de",
  },
  ar: {
    name: "الاسم الكامل للشخص",
    position: "المسمى الوظيفي",
    employer: "جهة العمل",
    institution: "المدرسة أو الجامعة",
    degree: "الشهادة",
    startDate: "بداية الوظيفة",
    near: "بالقرب من",
  },
}
