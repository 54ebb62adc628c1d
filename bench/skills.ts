// node bench/skills.ts: skills found in sentences and CVs, with the published figures beside.
import { existsSync } from "node:fs"
import { join } from "node:path"

for (const part of ["ranking", "spans", "load", "cv"]) {
  const file = join(import.meta.dirname, "skills", `${part}.ts`)
  console.log(`\n-- ${part}`)
  if (!existsSync(file)) console.log(`skipped: there is no ${part} bench yet`)
  else await ((await import(file)) as { readonly run: () => Promise<void> }).run()
}
process.exit(0)
