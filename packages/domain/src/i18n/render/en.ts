import type { RenderTexts } from "./RenderTexts.ts"

export const en: RenderTexts = {
  warnings: {
    secondReader: "Another reader of PDFs does not find {count} values whole.",
    elsewhere: "Our own parser files {count} values under another field.",
    signs: "No font at hand has {signs}: left out.",
    marks: "Vowel signs were left out: readers of PDFs put them in wrong places.",
    font: "Another font was taken: in the usual one part of the text did not read back.",
    template: "Another template was taken: in the chosen one part of the text did not read back.",
    lines:
      "Values that stand in a row have lines of their own: side by side they did not read back in order.",
    xelatex: "This source holds Arabic and needs xelatex.",
  },
  templates: {
    strict: { title: "Strict", description: "One column, black on white, nothing to distract a machine." },
    modern: { title: "Modern", description: "One column with one colour, a large name and more air." },
    rtl: {
      title: "Right to left",
      description: "Made for Arabic: larger letters, wider lines, centred name.",
    },
  },
}
