import { assert, describe, it } from "@effect/vitest"
import { applyPatch } from "../../../src/cv/suggestions/patch.ts"
import { relocate } from "../../../src/cv/suggestions/relocate.ts"
import type { Patch } from "../../../src/cv/suggestions/Suggestion.ts"
import type { Author } from "../../../src/cv/suggestions/writable.ts"
import type { CvDocument } from "../../../src/cv/CvDocument.ts"
import { Result } from "effect"
import { sampleCv, withResume } from "../sampleCv.ts"

const bullet = "/work/0/highlights/2"
const replace = (path: string, from: string, to: string): Patch => [
  { op: "test", path, value: from },
  { op: "replace", path, value: to },
]
const applied = (document: CvDocument, patch: Patch, author: Author = "person") =>
  Result.getOrThrow(
    Result.mapError(applyPatch(document, patch, author), (refused) => new Error(JSON.stringify(refused))),
  )
const reason = (patch: Patch, author: Author = "person", document = sampleCv.document) => {
  const result = applyPatch(document, patch, author)
  return Result.isFailure(result) ? result.failure.reason : "applied"
}

const job = (id: string, name: string) => ({
  id,
  name,
  position: "Cook",
  startDate: "2019-01",
  highlights: [`Cooked at ${name}`],
})
const two = withResume(
  { work: [job("a", "Atlas"), job("b", "Byrsa")] },
  {
    "/work/0/name": {
      page: 1,
      line: 4,
      charStart: 40,
      charEnd: 45,
      text: "Atlas",
      confidence: 0.9,
      rule: "work",
    },
    "/work/0/position": undefined,
    "/work/0/highlights/0": undefined,
  },
).document

describe("a patch of a CV", () => {
  it("changes the value, counts the revision up and marks the value as the person's own", () => {
    const { document } = applied(
      sampleCv.document,
      replace(bullet, "Wrote the guide", "Wrote the user guide"),
    )
    assert.strictEqual(document.resume.work?.[0]?.highlights?.[2], "Wrote the user guide")
    assert.strictEqual(document.revision, 2)
    assert.strictEqual(document.provenance[bullet]?.rule, "edit")
    assert.strictEqual(document.provenance[bullet]?.text, "Wrote the user guide")
    assert.deepStrictEqual(
      document.provenance["/work/0/position"],
      sampleCv.document.provenance["/work/0/position"],
    )
  })

  it("is taken back exactly by its inverse, whatever it did", () => {
    const patches: ReadonlyArray<Patch> = [
      replace(bullet, "Wrote the guide", "Wrote it"),
      [{ op: "add", path: "/work/0/highlights/1", value: "New" }],
      [{ op: "add", path: "/work/0/highlights/-", value: "Last" }],
      [
        { op: "test", path: "/basics/phone", value: "+21620123456" },
        { op: "remove", path: "/basics/phone" },
      ],
      [{ op: "move", from: "/work/0/highlights/2", path: "/work/0/highlights/0" }],
      [
        {
          op: "test",
          path: "/work/0/highlights/0",
          value: sampleCv.document.resume.work![0]!.highlights![0]!,
        },
        { op: "remove", path: "/work/0/highlights/0" },
        { op: "move", from: "/work/0/highlights/1", path: "/work/0/highlights/0" },
        { op: "add", path: "/basics/summary", value: "Backend engineer" },
      ],
    ]
    for (const patch of patches) {
      const there = applied(sampleCv.document, patch)
      const back = applied(there.document, there.inverse)
      assert.deepStrictEqual(back.document.resume, sampleCv.document.resume)
      assert.strictEqual(back.document.revision, 3)
    }
  })

  it("moves an entry with its sources", () => {
    const { document } = applied(two, [{ op: "move", from: "/work/0", path: "/work/1" }], "entry_order")
    assert.strictEqual(document.resume.work?.[1]?.name, "Atlas")
    assert.strictEqual(document.provenance["/work/1/name"]?.text, "Atlas")
    assert.notProperty(document.provenance, "/work/0/name")
  })

  it("keeps the words of an open end with its job", () => {
    const open = { ...two, rawDates: { "/work/0/endDate": "Present" } }
    const { document } = applied(open, [{ op: "move", from: "/work/0", path: "/work/1" }], "entry_order")
    assert.deepStrictEqual(document.rawDates, { "/work/1/endDate": "Present" })
    assert.notProperty(document.resume.work?.[1], "endDate")
  })

  it("rewrites a date as written and a heading, and takes that back", () => {
    const dated = {
      ...two,
      rawDates: { "/work/0/startDate": "01/2019" },
    }
    const path = "/rawDates/~1work~10~1startDate"
    const there = applied(dated, replace(path, "01/2019", "Jan 2019"), "date_style")
    assert.strictEqual(there.document.rawDates["/work/0/startDate"], "Jan 2019")
    assert.strictEqual(there.document.resume.work?.[0]?.startDate, "2019-01")
    const renamed = applied(
      there.document,
      replace("/sections/0", "Work Experience", "Experience"),
      "section_rename",
    )
    assert.strictEqual(renamed.document.sections[0]?.heading.text, "Experience")
    assert.strictEqual(
      applied(renamed.document, renamed.inverse, "section_rename").document.sections[0]?.heading.text,
      "Work Experience",
    )
  })

  it("is refused whole when any old value is not the one it names", () => {
    const stale: Patch = [
      ...replace(bullet, "Wrote the guide", "Wrote it"),
      ...replace("/basics/name", "Somebody", "Me"),
    ]
    assert.strictEqual(reason(stale), "stale")
    assert.strictEqual(sampleCv.document.resume.work?.[0]?.highlights?.[2], "Wrote the guide")
    assert.strictEqual(reason(replace("/work/7/name", "x", "y")), "stale")
    assert.strictEqual(reason([{ op: "add", path: "/work/0/highlights/9", value: "far" }]), "stale")
    assert.strictEqual(reason([{ op: "add", path: "/basics/name", value: "Second" }]), "stale")
    assert.strictEqual(reason([{ op: "move", from: "/work/0", path: "/work/0/highlights/0" }]), "stale")
  })

  it("is refused where a change follows no test of the same place", () => {
    assert.strictEqual(reason([{ op: "replace", path: bullet, value: "x" }]), "invalid")
    assert.strictEqual(reason([{ op: "remove", path: bullet }]), "invalid")
    const elsewhere: Patch = [
      { op: "test", path: "/basics/name", value: "Salma Trabelsi" },
      { op: "replace", path: bullet, value: "x" },
    ]
    assert.strictEqual(reason(elsewhere), "invalid")
    assert.strictEqual(reason([]), "invalid")
  })

  it("is refused where no CV comes of it", () => {
    const nonsense: ReadonlyArray<Patch> = [
      [{ op: "add", path: "/work/0/salary", value: "5" }],
      [{ op: "add", path: "/work/0/endDate", value: "soon" }],
      [{ op: "add", path: "/work/-", value: { id: "w1", name: "Twin" } }],
      [{ op: "add", path: "/work/-", value: { name: "No id" } }],
      replace(bullet, "Wrote the guide", ""),
      [{ op: "add", path: "/photo", value: "x" }],
    ]
    for (const patch of nonsense) assert.strictEqual(reason(patch), "invalid", JSON.stringify(patch))
  })

  it("never reaches what objects inherit, nor an id", () => {
    for (const path of ["/__proto__/x", "/basics/constructor", "/work/0/prototype"])
      assert.strictEqual(reason([{ op: "add", path, value: "x" }]), "forbidden")
    assert.strictEqual(reason(replace("/work/0/id", "w1", "w2")), "forbidden")
    assert.notProperty({}, "x")
  })

  it("lets each kind write its own places alone", () => {
    const barred = [
      "/basics/name",
      "/basics/email",
      "/basics/phone",
      "/work/0/name",
      "/work/0/position",
      "/work/0/startDate",
    ]
    for (const author of ["rewrite", "weak_opening", "bullet_split", "figure"] as const) {
      for (const path of barred)
        assert.strictEqual(reason([{ op: "add", path, value: "x" }], author), "forbidden")
      assert.strictEqual(reason(replace(bullet, "Wrote the guide", "Wrote guides"), author), "applied")
    }
    assert.strictEqual(
      reason([{ op: "add", path: "/education/0/score", value: "20/20" }], "rewrite"),
      "forbidden",
    )
    assert.strictEqual(reason(replace(bullet, "Wrote the guide", "x"), "date_style"), "forbidden")
  })
})

describe("a suggestion's place", () => {
  it("is found again by entry and text after moves", () => {
    const target = { entryId: "b", pointer: "/work/1/highlights/0" }
    const patch = replace(target.pointer, "Cooked at Byrsa", "Cooked")
    const moved = applied(two, [
      { op: "move", from: "/work/1", path: "/work/0" },
      { op: "add", path: "/work/0/highlights/0", value: "First" },
    ]).document
    assert.deepStrictEqual(
      relocate({ kind: "rewrite", patch, target }, two, moved),
      replace("/work/0/highlights/1", "Cooked at Byrsa", "Cooked"),
    )
  })

  it("is lost with its entry", () => {
    const target = { entryId: "b", pointer: "/work/1/highlights/0" }
    const gone = applied(two, [
      { op: "test", path: "/work/1", value: job("b", "Byrsa") },
      { op: "remove", path: "/work/1" },
    ]).document
    assert.isUndefined(
      relocate(
        { kind: "rewrite", patch: replace(target.pointer, "Cooked at Byrsa", "x"), target },
        two,
        gone,
      ),
    )
  })
})
