import { Layer } from "effect"
import { server } from "@utopiahire/api/server"
import { CvSweep } from "@utopiahire/services/cv/CvSweep"
import type { EngineChoice } from "../engine/decideEngine.ts"
import { engine } from "./engine.ts"
import { answering, working } from "./services.ts"

/** The whole service in one process: API, flows and mail. Gives the listening server. Needs `DataDir`. */
export const all = (choice: EngineChoice, onUi?: (url: string) => void) =>
  Layer.merge(server, CvSweep).pipe(
    Layer.provideMerge(engine(choice, onUi)),
    Layer.provideMerge(Layer.mergeAll(answering, working)),
  )
