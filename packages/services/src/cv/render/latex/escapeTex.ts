const signs: Readonly<Record<string, string>> = {
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
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "'": "\\textquotesingle{}",
  // Two of these in a row would join into another sign.
  "-": "{-}",
  ",": "{,}",
  "[": "{[}",
  "]": "{]}",
  "!": "{!}",
  "?": "{?}",
}

/** Text for TeX, in one pass over an allowlist of signs: none of it can be read as a command. */
export const escapeTex = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "")
    .replace(/[\\{}$&#%_^~<>|"`'\-,[\]!?]/g, (sign) => signs[sign]!)

/** A web, mail or phone address as a PDF string in hexadecimal. */
export const pdfUrl = (url: string): string => `<${Buffer.from(encodeURI(url), "latin1").toString("hex")}>`

/** A text as a PDF string in hexadecimal UTF-16, where TeX sees nothing but digits. */
export const pdfString = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase(),
  ).join("")}>`
