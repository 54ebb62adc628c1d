import { onTemporal } from "../../src/temporal/isolate.ts"
import { canary } from "./canary.flow.ts"

export default onTemporal([canary])
