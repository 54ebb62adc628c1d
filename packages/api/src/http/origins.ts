import { publicUrl } from "@utopiahire/services/config/publicUrl"
import { Config } from "effect"

/** The origins of `CORS_ORIGINS`: their pages may call us with cookies. */
export const corsOrigins = Config.String("CORS_ORIGINS").pipe(
  Config.withDefault(""),
  Config.map((list) =>
    list
      .split(",")
      .map((origin) => origin.trim().replace(/\/$/, ""))
      .filter((origin) => origin !== ""),
  ),
)

/** Those and our own page's. */
export const pageOrigins = Config.all({ cors: corsOrigins, own: publicUrl }).pipe(
  Config.map(({ cors, own }) => new Set([...cors, new URL(own).origin])),
)
