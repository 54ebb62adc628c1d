import { type FlowDef, publishStage } from "@utopiahire/domain/Flow"
import { onTemporal } from "../src/temporal/isolate.ts"
import { changing } from "./probes.flow.ts"

/** The mistake that replays are for: a command more, without a patch. */
const broken: FlowDef<any, unknown> = {
  ...changing(1),
  *body(input) {
    yield* publishStage("new")
    return yield* changing(1).body(input)
  },
}
export default onTemporal([broken])
