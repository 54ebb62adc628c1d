import { separate } from "../roles/separate.ts"

export const worker = separate("worker", "Flows and mail alone, beside APIs on a Temporal server")
