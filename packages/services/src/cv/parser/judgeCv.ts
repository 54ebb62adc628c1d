import { type CvDocument } from "@utopiahire/domain/cv/CvDocument"
import { type CvText } from "@utopiahire/domain/cv/CvText"

/** Whether a parsed file is a CV at all. A novel or an invoice has no section, or neither a way to reach a person nor a life. */
export const judgeCv = (document: CvDocument, text: CvText): "Cv" | "NotACv" => {
  const { resume, sections } = document
  const known = new Set(sections.map((section) => section.kind).filter((kind) => kind !== "other"))
  const contact = resume.basics.email !== undefined || resume.basics.phone !== undefined
  const life = (resume.work?.length ?? 0) + (resume.education?.length ?? 0) + (resume.projects?.length ?? 0)
  const pages = text.pages.length
  if (known.size === 0) return "NotACv"
  if (known.size >= 2 && (contact || life > 0)) return pages > 12 && known.size < 3 ? "NotACv" : "Cv"
  return contact && life > 0 ? "Cv" : "NotACv"
}
