import { assert, describe, it } from "@effect/vitest"
import { once, perText } from "../../src/cv/checks/memo.ts"
import { analyse } from "../../src/cv/checks/score.ts"
import { goodCv, withResume } from "./goodCv.ts"

describe("what is computed once", () => {
  it("is asked once for an object, also where the answer is nothing", () => {
    let asked = 0
    const of = once<object, void>(() => void asked++)
    const one = {}
    of(one)
    of(one)
    of({})
    assert.strictEqual(asked, 2)
  })

  it("is asked once for a string of a CV, and anew for another CV", () => {
    const asked: Array<string> = []
    const length = perText((value, hint) => asked.push(value + hint) && value.length)
    const other = structuredClone(goodCv.text)
    for (const text of [goodCv.text, goodCv.text, other])
      for (const hint of ["en", "fr"]) assert.strictEqual(length(text, "three", hint), 5)
    assert.deepStrictEqual(asked, ["threeen", "threefr", "threeen", "threefr"])
  })

  it("never mixes one CV's answers into another's", () => {
    const numbers = (text: typeof goodCv.text, document: typeof goodCv.document) =>
      JSON.stringify(analyse(text, document, "en"))
    const [job, ...others] = goodCv.document.resume.work ?? []
    const changed = withResume({ work: [{ id: "w0", ...job, highlights: ["The team was big"] }, ...others] })
    const before = numbers(goodCv.text, goodCv.document)
    const after = numbers(changed.text, changed.document)
    assert.notStrictEqual(after, before)
    assert.strictEqual(numbers(goodCv.text, goodCv.document), before)
    assert.strictEqual(after, numbers(structuredClone(changed.text), structuredClone(changed.document)))
  })
})
