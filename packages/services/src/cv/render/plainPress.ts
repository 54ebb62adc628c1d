import { RenderCheckFailed } from "@utopiahire/domain/cv/RenderErrors"
import { Effect } from "effect"
import type { Attempt } from "./attempts.ts"
import { missingFrom } from "./proof/findValues.ts"
import type { Press } from "./proof/prove.ts"
import { setting } from "./typst/setting.ts"
import { typstLimits } from "./typst/startTypst.ts"
import { valuesOf } from "./valuesOf.ts"

/** A print as lines of text, one a value; refused where typst would refuse its length. */
const set = ({ fonts, print, spread }: Attempt) =>
  Buffer.byteLength(setting(print, fonts, spread)) > typstLimits.inputBytes
    ? Effect.fail(new RenderCheckFailed({ missing: [""] }))
    : Effect.sync(() =>
        new TextEncoder().encode(
          valuesOf(print)
            .map(({ text }) => `${text}\n`)
            .join(""),
        ),
      )

/** A press without a typesetter: its prints are plain text, and are read back as such. */
export const plainPress = (covers: Press["covers"]): Press => ({
  covers,
  set,
  read: (bytes, { values }) =>
    Effect.sync(() => {
      const missing = missingFrom(values, new TextDecoder().decode(bytes)).map(({ pointer }) => pointer)
      return { missing, lost: missing, elsewhere: [], fields: 0, tooLong: false, reader: "pdf.js" }
    }),
})
