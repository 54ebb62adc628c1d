import type { FlowDef } from "@utopiahire/domain/Flow"
import { cvAnalysis } from "@utopiahire/domain/cv/cvAnalysis.flow"
import { cvRewrite } from "@utopiahire/domain/cv/cvRewrite.flow"

/** Every flow of the product. Loaded inside Temporal's sandbox too: imports flow files and types alone. */
export const flows: ReadonlyArray<FlowDef<any, any>> = [cvAnalysis, cvRewrite]
