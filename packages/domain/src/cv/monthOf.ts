import { DateTime } from "effect"

/** The month a CV was handed in, as its dates are judged by: `2026-11`. */
export const monthOf = (at: DateTime.Utc): string => DateTime.formatIso(at).slice(0, 7)
