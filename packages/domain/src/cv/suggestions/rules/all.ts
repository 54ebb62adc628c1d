import { bulletSplit } from "./bulletSplit.ts"
import { contactToBody, phoneCode } from "./contact.ts"
import { dateStyle } from "./dateStyle.ts"
import { entryOrder } from "./entryOrder.ts"
import { figure } from "./figure.ts"
import { sectionRename } from "./headings.ts"
import { missing } from "./missing.ts"
import { placeholders } from "./placeholders.ts"
import { privateData } from "./privateData.ts"
import { repeats } from "./repeats.ts"
import type { Rule } from "./Rule.ts"
import { trim } from "./trim.ts"
import { weakOpening } from "./weakOpening.ts"

/** Every rule that makes suggestions. */
export const rules: ReadonlyArray<Rule> = [
  contactToBody,
  phoneCode,
  placeholders,
  privateData,
  missing,
  weakOpening,
  bulletSplit,
  dateStyle,
  entryOrder,
  sectionRename,
  repeats,
  trim,
  figure,
]
