import { fileURLToPath } from "node:url"
import { Layer, References } from "effect"
import type { FlowDef } from "@utopiahire/domain/Flow"
import { layer as embeddedFlows } from "../src/embedded/Flows.ts"
import { flows as ours } from "../src/flows.ts"
import { layer as temporalFlows } from "../src/temporal/Flows.ts"
import { temporalAt } from "../src/temporal/settings.ts"
import { TemporalWorker } from "../src/temporal/worker.ts"
import { patchedProbes, probes } from "./probes.flow.ts"
import { createLedger, probeSteps } from "./probeSteps.ts"

export type Version = 1 | 2
export const versions: Record<Version, { flows: ReadonlyArray<FlowDef<any, any>>; path: string }> = {
  1: { flows: [...ours, ...probes], path: fileURLToPath(new URL("./probeWorkflows.ts", import.meta.url)) },
  2: {
    flows: [...ours, ...patchedProbes],
    path: fileURLToPath(new URL("./patchedWorkflows.ts", import.meta.url)),
  },
}
export const workflowsPath = versions[1].path

const prepared = Layer.effectDiscard(createLedger)
const quiet = Layer.succeed(References.MinimumLogLevel, "Error")

export const embedded = (version: Version = 1) =>
  embeddedFlows(versions[version].flows, probeSteps).pipe(Layer.provide([prepared, quiet]))

export const temporal = (address: string, version: Version = 1) =>
  temporalFlows(temporalAt(address)).pipe(
    Layer.merge(
      TemporalWorker.layer(temporalAt(address), probeSteps, { workflowsPath: versions[version].path }),
    ),
    Layer.provide([prepared, quiet]),
  )
