import type { CvDocument } from "../CvDocument.ts"
import { at } from "./Check.ts"

/** The skills a CV lists, with their places: a group's keywords, not its name. */
export const skillItems = (document: CvDocument) =>
  (document.resume.skills ?? []).flatMap(({ name, keywords }, i) =>
    keywords !== undefined && keywords.length > 0
      ? keywords.map((keyword, j) => ({
          ...at(document, `/skills/${i}/keywords/${j}`, keyword),
          text: keyword,
        }))
      : name === undefined
        ? []
        : [{ ...at(document, `/skills/${i}/name`, name), text: name }],
  )
