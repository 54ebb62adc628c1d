import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { SkillTaxonomy } from "../../src/skills/SkillTaxonomy.ts"
import { buildTaxonomy } from "../../src/skills/taxonomy/buildTaxonomy.ts"
import { readEsco } from "../../src/skills/taxonomy/readEsco.ts"

const inFolder = (files: Readonly<Record<string, string>>) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const folder = mkdtempSync(join(tmpdir(), "esco-"))
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
      return folder
    }),
    (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
  )

describe("A taxonomy in ESCO's files", () => {
  it.effect(
    "is read by column names, with a byte-order mark, CRLF, quoted newlines and missing languages",
    () =>
      Effect.gen(function* () {
        const folder = yield* inFolder({
          "skills_en.csv":
            '\uFEFFextra,preferredLabel,conceptUri,altLabels,skillType\r\n1,Python,u:py,"py\r\nsnake",knowledge\r\n2,code,u:code,,skill/competence\r\n3,,u:none,,\r\n',
          "broaderRelationsSkillPillar.csv":
            "conceptUri,broaderUri\nu:py,u:code\nu:py,u:code\nu:py,u:absent\n",
        })
        const { skipped, taxonomy } = buildTaxonomy(yield* readEsco(folder), "t-1")
        const { skills } = taxonomy
        assert.strictEqual(skills.size, 2)
        assert.strictEqual(skills.label(0, "ar"), "Python")
        assert.deepStrictEqual(skills.altLabels(0, "en"), ["py", "snake"])
        assert.deepStrictEqual([skills.type(0), skills.type(1)], ["knowledge", "skill"])
        assert.deepStrictEqual([skills.broader(0), skills.narrower(1)], [[1], [0]])
        assert.deepStrictEqual(skipped, { unnamed: 1, unknownConcept: 1, unknownRelation: 0, again: 1 })
      }),
  )

  it.effect("is refused where a concept stands twice or a column is missing", () =>
    Effect.gen(function* () {
      const reasonOf = (text: string) =>
        Effect.flatMap(inFolder({ "skills_en.csv": text }), readEsco).pipe(
          Effect.flip,
          Effect.map(({ reason }) => reason),
        )
      assert.strictEqual(yield* reasonOf("conceptUri,preferredLabel\nu:a,a\nu:a,b\n"), "u:a stands twice")
      assert.strictEqual(yield* reasonOf("conceptUri,title\nu:a,a\n"), "there is no column preferredLabel")
      assert.strictEqual(yield* reasonOf(""), "the file is empty")
    }),
  )

  it.effect("that comes along knows its skills in three languages, and what occupations need", () =>
    Effect.gen(function* () {
      const { occupations, skills } = yield* (yield* SkillTaxonomy).current
      const postgres = skills.indexOf("urn:utopiahire:skill:postgresql")!
      assert.strictEqual(skills.label(postgres, "en"), "PostgreSQL")
      assert.include(
        skills.broader(postgres).map((each) => skills.uri(each)),
        "urn:utopiahire:skill:relational-databases",
      )
      for (let skill = 0; skill < skills.size; skill++)
        for (const language of ["en", "fr", "ar"] as const) assert.isNotEmpty(skills.label(skill, language))
      for (let at = 0; at < occupations.size; at++) assert.isAtLeast(occupations.skills(at).length, 10)
    }).pipe(Effect.provide(SkillTaxonomy.layer)),
  )
})
