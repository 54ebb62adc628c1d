import { flows } from "../flows.ts"
import { onTemporal } from "./isolate.ts"

/** The entry of the workflow bundle: one function for every workflow type. */
export default onTemporal(flows)
