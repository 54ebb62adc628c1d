import type { TemplateId } from "@utopiahire/domain/cv/Template"
import type { PrintCv } from "../PrintCv.ts"
import { valuesOf } from "../valuesOf.ts"
import type { TexEngine } from "./engineFor.ts"
import { pdfString } from "./escapeTex.ts"

const looks: Readonly<Record<TemplateId, { readonly colour: string; readonly sans: boolean }>> = {
  strict: { colour: "0,0,0", sans: false },
  modern: { colour: "0.059,0.361,0.388", sans: true },
  rtl: { colour: "0.122,0.227,0.373", sans: true },
}

/** The first font of the list that the machine has, by the command that takes it. */
const firstOf = (command: string, fonts: ReadonlyArray<string>): string =>
  fonts.reduceRight((rest, font) => `\\IfFontExistsTF{${font}}{${command}{${font}}}{${rest}}`, "")

const latinFonts = ["Noto Serif", "DejaVu Serif", "TeX Gyre Termes"]
const sansFonts = ["Noto Sans", "DejaVu Sans", "TeX Gyre Heros"]
/** Amiri first: what xelatex writes with others does not read back (Noto Naskh loses presentation forms). */
const arabicFonts = ["Amiri", "Scheherazade New", "DejaVu Sans"]

const forXetex = (sans: boolean, arabic: boolean): ReadonlyArray<string> => [
  "  \\usepackage{fontspec}",
  `  ${firstOf("\\setmainfont", sans ? sansFonts : latinFonts)}`,
  `  ${firstOf("\\newfontfamily\\cvarabic[Script=Arabic,RawFeature={-kern;-calt}]", arabicFonts)}`,
  `  ${firstOf("\\newfontfamily\\cvsymbol", ["Noto Emoji", "DejaVu Sans"])}`,
  "  \\providecommand\\cvarabic{}\\providecommand\\cvsymbol{}",
  "  \\TeXXeTstate=1",
  // Words as they are written, beside their shapes. Where there is Arabic, words would be turned round by it.
  ...(arabic ? [] : ["  \\XeTeXgenerateactualtext=1"]),
]
const forPdftex = (sans: boolean): ReadonlyArray<string> => [
  "  \\usepackage[T1]{fontenc}",
  "  \\usepackage[utf8]{inputenc}",
  "  \\usepackage{textcomp}",
  "  \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}",
  ...(sans ? ["  \\renewcommand{\\familydefault}{\\sfdefault}"] : []),
  "  % What is copied from the file is text, not shapes.",
  "  \\input{glyphtounicode}\\pdfgentounicode=1",
]

/** Everything before the text: no class but article, no package that a small TeX does not have. */
export const preamble = (print: PrintCv, template: TemplateId, engine: TexEngine): string => {
  const { colour, sans } = looks[template]
  const arabic = valuesOf(print).some(({ text }) => /\p{Script=Arabic}/u.test(text))
  const title = pdfString(print.title)
  const author = print.name === undefined ? "" : `/Author ${pdfString(print.name.text)}`
  const info = `/Title ${title}${author}/Keywords ${pdfString(print.keywords.join(", "))}`
  return [
    `% !TeX program = ${engine}`,
    "\\documentclass[11pt,a4paper]{article}",
    "\\ifdefined\\XeTeXversion",
    ...forXetex(sans, arabic),
    `  \\AtBeginDocument{\\special{pdf:docinfo <<${info}>>}}`,
    "\\else",
    ...forPdftex(sans),
    `  \\pdfinfo{${info}}`,
    "  \\let\\cvarabic\\relax\\let\\cvsymbol\\relax",
    "\\fi",
    "\\usepackage[margin=20mm]{geometry}",
    "\\usepackage{color}",
    // Links by the engines themselves: hyperref wants fonts under xelatex that a small TeX does not have.
    "\\ifdefined\\XeTeXversion",
    "  \\newcommand\\cvlink[2]{\\special{pdf:bann <</Type/Annot/Subtype/Link/Border[0 0 0]/A<</S/URI/URI #1>>>>}#2\\special{pdf:eann}}",
    "\\else",
    "  \\newcommand\\cvlink[2]{\\leavevmode\\pdfstartlink attr{/Border[0 0 0]} user{/Subtype/Link/A<</S/URI/URI #1>>}#2\\pdfendlink}",
    "\\fi",
    `\\definecolor{cvaccent}{rgb}{${colour}}`,
    "\\pagestyle{empty}",
    // Arabic letters reach further up and down.
    ...(print.rtl ? ["\\linespread{1.2}\\selectfont"] : []),
    "\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0pt}",
    "\\hyphenpenalty=10000 \\exhyphenpenalty=10000 \\emergencystretch=3em \\raggedright",
    // A line's direction; inside it, stretches of the other script.
    "\\newcommand\\cvR[1]{{\\beginR\\cvarabic #1\\endR}}",
    "\\newcommand\\cvL[1]{{\\beginL\\normalfont #1\\endL}}",
    "\\newcommand\\cvline[1]{{\\raggedright #1\\par}}",
    "\\newcommand\\cvrline[1]{{\\raggedleft #1\\par}}",
    "\\newcommand\\cvbullet[1]{{\\raggedright\\leftskip=1.2em\\parindent=-0.9em\\textbullet\\hspace{.5em}#1\\par}}",
    "\\newcommand\\cvrbullet[1]{{\\raggedleft\\rightskip=1.2em\\beginR\\textbullet\\hspace{.5em}#1\\endR\\par}}",
    `\\newcommand\\cvrule{\\nopagebreak\\vspace{${print.rtl ? "1pt" : "-5pt"}}{\\color{cvaccent}\\hrule height .6pt}\\nopagebreak\\vspace{4pt}}`,
    "\\newcommand\\cvheading[1]{\\vspace{11pt}{\\large\\bfseries\\color{cvaccent}#1\\par}\\cvrule}",
  ].join("\n")
}
