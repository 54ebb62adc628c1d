import { Context } from "effect"

/** Where a request came from. Nothing of it proves who asks. */
export interface RequestOrigin {
  readonly requestId?: string
  /** In its plainest form; `block` is who shares one limit: the address, or the /64 of an IPv6 customer. */
  readonly address?: string
  readonly block?: string
  readonly agent?: string
  /** The mark of a device that signed in before, as it came (`Devices`). */
  readonly device?: string
}

/** Set around what a request asks for; empty for what we do of ourselves. */
export const Origin = Context.Reference<RequestOrigin>("utopiahire/audit/Origin", {
  defaultValue: () => ({}),
})
