import { flows } from "../src/flows.ts"
import { onTemporal } from "../src/temporal/isolate.ts"
import { patchedProbes } from "./probes.flow.ts"

export default onTemporal([...flows, ...patchedProbes])
