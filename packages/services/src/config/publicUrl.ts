import { Config } from "effect"

/** Where people reach the product, without a slash at the end: `PUBLIC_URL`, else this machine. Links in mails begin with it. */
export const publicUrl = Config.all({
  given: Config.option(Config.URL("PUBLIC_URL")),
  port: Config.String("PORT").pipe(Config.withDefault("3000")),
}).pipe(
  Config.map(({ given, port }) =>
    (given._tag === "Some" ? given.value.href : `http://localhost:${port}`).replace(/\/+$/, ""),
  ),
)
