import type { Block, Inline, Section, Sheet } from "../Sheet.ts"

const signs: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "•": "\\textbullet{}",
  "●": "\\textbullet{}",
  "○": "\\textopenbullet{}",
  "→": "$\\rightarrow$",
  "◦": "\\textopenbullet{}",
  "▪": "\\textbullet{}",
  "\u2066": "\\LR{",
  "\u2069": "}",
}
const escapeSigns = (text: string) => text.replace(/[\\{}$&#%_^~•●○→◦▪\u2066\u2069]/g, (sign) => signs[sign]!)
// XeTeX sets Latin words one by one in a line of Arabic: who writes such a CV says where a Latin run is.
const latinRuns = (text: string) =>
  text.includes("\u2066")
    ? text
    : text.replace(/[A-Za-z0-9][A-Za-z0-9 ,.+#/@_:-]*[A-Za-z0-9+#]|\d+\/\d+/g, (run) =>
        /[A-Za-z/]/.test(run) ? `\u2066${run}\u2069` : run,
      )
const escape = (text: string) => escapeSigns(/[\u0600-\u06ff]/.test(text) ? latinRuns(text) : text)
const inline = ({ bold, italic, text }: Inline): string => {
  const strong = bold === true ? `\\textbf{${escape(text)}}` : escape(text)
  return italic === true ? `\\textit{${strong}}` : strong
}
const all = (parts: ReadonlyArray<Inline>) => parts.map(inline).join("")

const blocks = (of: ReadonlyArray<Block>): string => {
  let out = ""
  let open = false
  for (const block of of) {
    if (open !== (block.kind === "bullet"))
      out += open ? "\\end{itemize}\n" : block.kind === "bullet" ? "\\begin{itemize}\n" : ""
    open = block.kind === "bullet"
    if (block.kind === "bullet") out += `\\item ${escape(block.text)}\n`
    else if (block.kind === "para") out += `${escape(block.text)}\\par\n`
    else if (block.kind === "chips")
      out += `{\\raggedright ${block.items.map((item) => `\\fbox{${escape(item)}}`).join("\\hspace{6pt} ")}\\par}\n`
    else if (block.kind === "gap") out += "\\medskip\n"
    else if (block.kind === "line")
      out += `${all(block.left)}${block.right ? `\\hfill ${all(block.right)}` : ""}\\par\n`
    else {
      const bar = block.ruled ? "|" : ""
      const columns = block.widths.map((width) => `p{${(width / 100 - 0.04).toFixed(2)}\\linewidth}`)
      const rows = block.rows.map((row) =>
        row.map((cell) => blocks(cell).replace(/\\par\n$/, "\n")).join(" & "),
      )
      const end = block.ruled ? "\\\\\\hline\n" : "\\\\\n"
      out += `\\begin{tabular}{${bar}${columns.join(bar)}${bar}}${block.ruled ? "\\hline\n" : ""}${rows.join(end)}${end}\\end{tabular}\\par\n`
    }
  }
  return open ? `${out}\\end{itemize}\n` : out
}

const headings: Record<Sheet["look"]["heading"], (text: string) => string> = {
  rule: (text) =>
    `{\\large\\bfseries\\color{accent} ${text}}\\par\\nobreak\\vspace{2pt}{\\color{accent}\\hrule}\\vspace{3pt}`,
  bold: (text) => `{\\large\\bfseries\\color{accent} ${text}}\\par`,
  filled: (text) => `\\colorbox{accent}{\\color{white}\\bfseries ${text}}\\par`,
  boxed: (text) => `\\fbox{\\bfseries ${text}}\\par`,
  plain: (text) => `{\\Large ${text}}\\par`,
  wide: (text) => `{\\bfseries\\color{accent} ${text}}\\par`,
  spaced: (text) => `{\\large\\scshape ${text}}\\par`,
}

const fonts = (engine: "pdflatex" | "xelatex", { language, look }: Sheet) =>
  engine === "pdflatex"
    ? `${look.old === true ? "" : "\\usepackage[T1]{fontenc}\\usepackage{lmodern}"}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}`
    : language === "ar"
      ? "\\usepackage{polyglossia}\\setmainlanguage{arabic}\\setotherlanguage{english}\\newfontfamily\\arabicfont[Script=Arabic]{Amiri}\\newfontfamily\\arabicfontsf[Script=Arabic]{Amiri}"
      : `\\usepackage{fontspec}\\setmainfont{${look.serif ? "Liberation Serif" : "Liberation Sans"}}`

/** A CV as LaTeX. */
export const latexSource = (sheet: Sheet, engine: "pdflatex" | "xelatex"): string => {
  const { contact, label, language, look, name, sections, title } = sheet
  const write = ({ blocks: of, heading }: Section) =>
    `\\medskip\n${headings[look.heading](escape(heading))}\n${blocks(of)}`
  const main = sections
    .filter(({ side }) => !side)
    .map(write)
    .join("\n")
  const narrow = sections
    .filter(({ side }) => side)
    .map(write)
    .join("\n")
  const column = (width: number, content: string) =>
    `\\begin{minipage}[t]{${width}\\textwidth}\\raggedright\n${content}\\end{minipage}`
  const body =
    look.sidebar === undefined
      ? `${narrow}\n${main}`
      : `\\noindent${look.sidebar === "left" ? `${column(0.3, narrow)}\\hfill ${column(0.65, main)}` : `${column(0.65, main)}\\hfill ${column(0.3, narrow)}`}`
  const head = `${title ? `${title}\\par\n` : ""}{\\LARGE\\bfseries ${name.split("\n").map(escape).join("\\\\ ")}}\\par\n${label ? `${escape(label)}\\par\n` : ""}${blocks(contact)}`
  return `\\documentclass[${look.size < 10 ? 10 : look.size}pt,a4paper]{article}
\\usepackage[margin=18mm]{geometry}\\usepackage{xcolor}\\usepackage{enumitem}
${fonts(engine, sheet)}
${engine === "pdflatex" && language === "fr" ? "\\usepackage[french]{babel}\\frenchsetup{StandardLists=true}" : ""}
${language === "ar" ? "" : "\\providecommand{\\LR}[1]{#1}"}
\\definecolor{accent}{HTML}{${look.accent.toUpperCase()}}
\\setlist[itemize]{label=${escape(look.glyph)},leftmargin=1.4em,nosep}
\\setlength{\\parindent}{0pt}\\pagestyle{${look.foot === true ? "plain" : "empty"}}\\setlength{\\parskip}{1pt}
\\begin{document}
${look.centred ? `\\begin{center}${head}\\end{center}` : head}
${body}
\\end{document}
`
}
