import type { CheckTexts } from "./CheckTexts.ts"
import { contact } from "./en/contact.ts"
import { content } from "./en/content.ts"
import { hygiene } from "./en/hygiene.ts"
import { readability } from "./en/readability.ts"
import { sections } from "./en/sections.ts"

export const en: CheckTexts = {
  checks: { ...readability, ...contact, ...sections, ...content, ...hygiene },
  ceilings: {
    needsOcr: "The file is a picture of a CV: nothing else counts until its text can be read.",
    garbled: "Much of the text comes out as unreadable signs.",
    noContact: "Without e-mail and phone nobody can invite you.",
    noExperience: "Neither work experience nor projects were found.",
  },
  categories: {
    readability: "Readability",
    contact: "Contact",
    sections: "Sections",
    content: "Content",
    hygiene: "Hygiene",
  },
  failures: {
    NeedsOcr: "This file is a scan: it holds pictures of text, but no text. Export the CV from your editor.",
    Encrypted: "This file is locked with a password. Save a copy without one and upload that.",
    NotADocument:
      "This file is damaged or is not really a document. Open it, save it again and upload the copy.",
    NotACv:
      "This document was read, but it does not look like a CV: no contact, no experience, no education.",
    TooLong: "This file is too long or too complex to read. A CV of a few pages works best.",
    NoText: "No text was found in this file.",
    InternalError: "Something went wrong on our side. Upload the file once more.",
  },
}
