import { separate } from "../roles/separate.ts"

export const api = separate("api", "The API alone, beside workers on a Temporal server")
