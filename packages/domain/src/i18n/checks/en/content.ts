import type { CheckTextsOf } from "../CheckTexts.ts"
import { count } from "./words.ts"

export const content: CheckTextsOf<"K"> = {
  K01: {
    title: "Bullets for each job",
    says: {
      good: ({ jobs }) =>
        jobs === 1
          ? "Your job is described in two to eight bullets."
          : `Each of your ${jobs} recent jobs is described in two to eight bullets.`,
      few: ({ good, jobs, bullets }) =>
        `${good} of ${count(jobs, "recent job")} have two to eight bullets; one has ${bullets === 0 ? "none" : `only ${bullets}`}.`,
      many: ({ good, jobs, bullets }) =>
        `${good} of ${count(jobs, "recent job")} have two to eight bullets; one has ${bullets}, more than anybody reads.`,
      none: () => "There is no recent job or project with bullets.",
    },
    fix: ({ bullets }) =>
      bullets > 8
        ? "Keep the eight bullets that show most, and let the others go."
        : "Describe each job of the last ten years in two to eight bullets: what you did and what came of it.",
  },
  K02: {
    title: "Length of bullets",
    says: {
      good: ({ percent }) => `${percent} % of your bullets are one good sentence long.`,
      short: ({ percent, short }) =>
        `Only ${percent} % of your bullets are one good sentence long; ${count(short, "bullet is", "bullets are")} too short to tell anything.`,
      long: ({ percent, long }) =>
        `Only ${percent} % of your bullets are one good sentence long; ${count(long, "bullet is", "bullets are")} too long to be read.`,
      noBullets: () => "There are no bullets.",
    },
    fix: ({ short, long }) =>
      long > short
        ? "Split long bullets in two, each with one result, and stay under 30 words."
        : "Extend short bullets to a sentence of 8 to 30 words: what you did, with what, to what effect.",
  },
  K03: {
    title: "Verb first",
    says: {
      active: ({ active, bullets }) => `${active} of ${count(bullets, "bullet")} begin with what you did.`,
      some: ({ active, bullets, percent }) =>
        `${active} of ${count(bullets, "bullet")} (${percent} %) begin with what you did; 70 % read well.`,
      few: ({ active, bullets, percent }) =>
        `Only ${active} of ${count(bullets, "bullet")} (${percent} %) begin with what you did.`,
      noBullets: () => "There are no bullets that could begin with a verb.",
    },
    fix: () => "Begin each bullet with a verb: Led, Built, Reduced, Negotiated, Trained, Designed.",
  },
  K04: {
    title: "Figures",
    says: {
      found: ({ withFigure, bullets }) =>
        `${withFigure} of ${count(bullets, "bullet")} show a result in figures.`,
      some: ({ withFigure, bullets, percent }) =>
        `${withFigure} of ${count(bullets, "bullet")} (${percent} %) hold a figure; 40 % convince.`,
      few: ({ withFigure, bullets, percent }) =>
        `Only ${withFigure} of ${count(bullets, "bullet")} (${percent} %) hold a figure.`,
      noBullets: () => "There are no bullet points that could show results.",
    },
    fix: ({ bullets }) =>
      bullets === 0
        ? "Describe each job in 2 to 8 bullet points, and give results with a figure you can prove."
        : "Add a figure you can prove to the bullets listed here: how many, how much, how fast.",
  },
  K05: {
    title: "Strong wording",
    says: {
      strong: () => "The wording says what you did, not what your duties were.",
      some: ({ times, words }) => `Weak wording ${count(times, "time")}: ${words}.`,
      many: ({ times, words }) => `Weak wording ${count(times, "time")}, among it: ${words}.`,
      nothing: () => "There is no text about your work that could be judged.",
    },
    fix: ({ words }) =>
      words === ""
        ? "Tell in a few bullets what you did and what changed by it."
        : `Say what you did and what changed by it instead of "${words}"${/(?:^|, )(?:I|my|me)\b/i.test(words) ? ', and leave out "I" and "my"' : ""}.`,
  },
  K06: {
    title: "Length",
    says: {
      good: ({ words }) => `${words} words: long enough to convince, short enough to be read.`,
      short: ({ words, least }) =>
        `${words} words are too few to judge anybody by; good CVs have at least ${least}.`,
      long: ({ words, most }) => `${words} words are more than anybody reads; ${most} are enough.`,
      pages: ({ pages, years }) =>
        `${count(pages, "page")} for ${count(years, "year")} of work; about one page for eight years is usual.`,
    },
    fix: ({ words, least }) =>
      words < least
        ? "Add what you did and reached in each job, project and course."
        : "Keep what fits the job you want and the last ten years; shorten or drop the rest.",
  },
}
