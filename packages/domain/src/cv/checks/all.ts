import type { CheckId } from "../../i18n/checks/CheckTexts.ts"
import { C01 } from "./C01.ts"
import { C02 } from "./C02.ts"
import { C03 } from "./C03.ts"
import { C04 } from "./C04.ts"
import type { Check } from "./Check.ts"
import { H01 } from "./H01.ts"
import { H02 } from "./H02.ts"
import { H03 } from "./H03.ts"
import { H04 } from "./H04.ts"
import { K01 } from "./K01.ts"
import { K02 } from "./K02.ts"
import { K03 } from "./K03.ts"
import { K04 } from "./K04.ts"
import { K05 } from "./K05.ts"
import { K06 } from "./K06.ts"
import { P01 } from "./P01.ts"
import { P02 } from "./P02.ts"
import { P03 } from "./P03.ts"
import { P04 } from "./P04.ts"
import { P05 } from "./P05.ts"
import { P06 } from "./P06.ts"
import { P07 } from "./P07.ts"
import { P08 } from "./P08.ts"
import { P09 } from "./P09.ts"
import { S01 } from "./S01.ts"
import { S02 } from "./S02.ts"
import { S03 } from "./S03.ts"
import { S04 } from "./S04.ts"
import { S05 } from "./S05.ts"
import { S06 } from "./S06.ts"
import { S07 } from "./S07.ts"

/** The rubric, in the order a report shows it: 30 checks, 100 points. */
export const checks: { readonly [Id in CheckId]: Check<Id> } = {
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  C01,
  C02,
  C03,
  C04,
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  K01,
  K02,
  K03,
  K04,
  K05,
  K06,
  H01,
  H02,
  H03,
  H04,
}
