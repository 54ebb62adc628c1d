import { cleanLine } from "./clean.ts"
import { unescapeXml } from "./docxBody.ts"
import { type ReadLine } from "./Reading.ts"

const paragraph = /<w:p[\s>][\s\S]*?<\/w:p>/g
const run = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b[^>]*\/>/g

const textOfParagraph = (xml: string) =>
  [...xml.matchAll(run)]
    .map(([, text, mark]) => (text === undefined ? (mark === "tab" ? "\t" : "\n") : unescapeXml(text)))
    .join("")

/** The lines of a part of WordprocessingML that the body's reader leaves out. */
export const linesOfPart = (xml: string, part: ReadLine["part"]): ReadonlyArray<ReadLine> =>
  (xml.match(paragraph) ?? [])
    .flatMap((one) => textOfParagraph(one).split("\n"))
    .map(cleanLine)
    .filter((text) => text !== "")
    .map((text) => ({ page: 1, text, part }))

/** Text boxes; Word writes each twice (a drawing and its fallback), so the same content counts once. */
export const textBoxes = (xml: string): ReadonlyArray<string> => [
  ...new Map(
    [...xml.matchAll(/<w:txbxContent>([\s\S]*?)<\/w:txbxContent>/g)].map(([, content]) => [
      linesOfPart(content!, "textbox")
        .map((line) => line.text)
        .join("\n"),
      content!,
    ]),
  ).values(),
]
