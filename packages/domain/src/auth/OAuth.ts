import { Schema } from "effect"

/** Who can vouch for a person besides their password. */
export const OAuthProviderId = Schema.Literals(["google", "github", "linkedin"])
export type OAuthProviderId = typeof OAuthProviderId.Type
