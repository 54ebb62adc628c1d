import { flows } from "../src/flows.ts"
import { onTemporal } from "../src/temporal/isolate.ts"
import { probes } from "./probes.flow.ts"

export default onTemporal([...flows, ...probes])
