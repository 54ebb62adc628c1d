import type { Win } from "@utopiahire/domain/cv/views/views"
import type { Score } from "@utopiahire/domain/cv/Score"
import { analysisTexts } from "@utopiahire/domain/i18n/analysis/all"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import { Language } from "@utopiahire/domain/i18n/Language"

type Status = Score["checks"][number]["status"]

export interface ReportTexts {
  readonly title: string
  readonly score: string
  readonly estimate: string
  /** Over the findings, what helps most first. */
  readonly first: string
  readonly firstHint: string
  readonly nothing: string
  /** Over all checks, by category. */
  readonly all: string
  readonly gain: (points: number) => string
  readonly noGain: string
  readonly effort: Readonly<Record<Win["effort"], string>>
  readonly good: (passed: number, ran: number) => string
  readonly evidence: string
  readonly fix: string
  readonly page: string
  readonly resume: string
  readonly present: string
  readonly rubric: string
  readonly heldDown: string
  readonly noResult: string
  readonly status: Readonly<Record<Status, string>>
  readonly sections: Readonly<
    Record<
      | "contact"
      | "summary"
      | "work"
      | "projects"
      | "volunteer"
      | "education"
      | "skills"
      | "languages"
      | "certificates"
      | "awards"
      | "publications"
      | "interests",
      string
    >
  >
}

export const reportTexts: Readonly<Record<Language, ReportTexts>> = {
  en: {
    title: "CV report",
    score: "Score",
    estimate: "An estimate of our own from the text of your CV, not the number of any vendor's software.",
    first: "What helps most",
    firstHint: "Begin at the top: each step shows what it alone adds to the score.",
    nothing: "Nothing to mend: all that was checked is good.",
    all: "Everything we checked",
    gain: (points) => `+${points} ${points === 1 ? "point" : "points"}`,
    noGain: "worth doing",
    effort: { minutes: "a few minutes", hour: "about an hour", more: "takes time" },
    good: (passed, ran) => `${passed} of ${ran} good`,
    evidence: "Evidence",
    fix: "What helps",
    page: "page",
    resume: "Your CV as software reads it",
    present: "today",
    rubric: "Rubric",
    heldDown: "The score is held at",
    noResult: "There is no result for this file.",
    status: { pass: "good", warn: "could be better", fail: "to fix", skipped: "not applicable" },
    sections: {
      ...analysisTexts.en.sections,
      summary: "Summary",
      awards: "Awards",
      publications: "Publications",
      interests: "Interests",
    },
  },
  fr: {
    title: "Rapport de CV",
    score: "Note",
    estimate: "Notre propre estimation d'après le texte de votre CV, et non la note d'un logiciel du marché.",
    first: "Ce qui aide le plus",
    firstHint: "Commencez par le haut : chaque pas montre ce qu'il ajoute à lui seul à la note.",
    nothing: "Rien à corriger : tout ce qui a été vérifié est bien.",
    all: "Tout ce que nous avons vérifié",
    gain: (points) => `+${points} ${points === 1 ? "point" : "points"}`,
    noGain: "utile",
    effort: { minutes: "quelques minutes", hour: "environ une heure", more: "demande du temps" },
    good: (passed, ran) => `${passed} sur ${ran} bien`,
    evidence: "Constat",
    fix: "Ce qui aide",
    page: "page",
    resume: "Votre CV tel qu'un logiciel le lit",
    present: "aujourd'hui",
    rubric: "Grille",
    heldDown: "La note est plafonnée à",
    noResult: "Il n'y a pas de résultat pour ce fichier.",
    status: { pass: "bien", warn: "à améliorer", fail: "à corriger", skipped: "sans objet" },
    sections: {
      ...analysisTexts.fr.sections,
      awards: "Distinctions",
      publications: "Publications",
      interests: "Centres d'intérêt",
    },
  },
  ar: {
    title: "تقرير السيرة الذاتية",
    score: "النتيجة",
    estimate: "تقدير خاص بنا انطلاقا من نص سيرتك، وليس رقما من أي برنامج تجاري.",
    first: "ما يساعد أكثر",
    firstHint: "ابدأ من الأعلى: كل خطوة تبين ما تضيفه وحدها إلى النتيجة.",
    nothing: "لا شيء يحتاج إلى إصلاح: كل ما فحصناه جيد.",
    all: "كل ما فحصناه",
    gain: (points) => `النقاط: +${points}`,
    noGain: "مفيد",
    effort: { minutes: "بضع دقائق", hour: "نحو ساعة", more: "يحتاج وقتا" },
    good: (passed, ran) => `الجيد: ${passed} من ${ran}`,
    evidence: "الدليل",
    fix: "ما يساعد",
    page: "صفحة",
    resume: "سيرتك كما تقرؤها البرامج",
    present: "الآن",
    rubric: "سلم التقييم",
    heldDown: "لا تتجاوز النتيجة",
    noResult: "لا توجد نتيجة لهذا الملف.",
    status: { pass: "جيد", warn: "يمكن تحسينه", fail: "يجب إصلاحه", skipped: "لا ينطبق" },
    sections: {
      ...analysisTexts.ar.sections,
      awards: "الجوائز",
      publications: "المنشورات",
      interests: "الاهتمامات",
    },
  },
}

/** The language a score was written in; English where there is none. */
export const languageOf = (score: Score | undefined): Language =>
  Language.literals.find((language) =>
    score?.checks.some(({ id, title }) => id === "P01" && title === checkTexts[language].checks.P01.title),
  ) ?? "en"
