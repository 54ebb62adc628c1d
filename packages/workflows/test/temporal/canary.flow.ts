import { defineStep, type Flow, type FlowDef, step } from "@utopiahire/domain/Flow"

export const tell = defineStep<{ word: string }, { word: string }>({ name: "tell", timeoutMs: 5_000 })
export const stumble = defineStep<{ word: string }, { word: string }>({
  name: "stumble",
  timeoutMs: 5_000,
  attempts: 1,
})

export const canary: FlowDef<{ id: string; word: string; stumbles: boolean }, { word: string }> = {
  name: "canary",
  id: ({ id }) => id,
  *body({ stumbles, word }): Flow<{ word: string }> {
    const told = yield* step(tell, { word })
    return stumbles ? yield* step(stumble, told) : told
  },
}
