import { onTemporal } from "@utopiahire/workflows/temporal/isolate"
import { thrice } from "./thrice.flow.ts"

export default onTemporal([thrice])
