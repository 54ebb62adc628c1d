import type { CheckId } from "../../i18n/checks/CheckTexts.ts"
import { C01 } from "./C01.ts"
import { C02 } from "./C02.ts"
import { C03 } from "./C03.ts"
import type { Check } from "./Check.ts"
import { K04 } from "./K04.ts"
import { P01 } from "./P01.ts"
import { P02 } from "./P02.ts"
import { P08 } from "./P08.ts"
import { S01 } from "./S01.ts"
import { S02 } from "./S02.ts"
import { S03 } from "./S03.ts"

/** The rubric, in the order a report shows it. */
export const checks: { readonly [Id in CheckId]: Check<Id> } = {
  P01,
  P02,
  P08,
  C01,
  C02,
  C03,
  S01,
  S02,
  S03,
  K04,
}
