import type { Reporter, TestModule } from "vitest/node"

/** Closes every run with `N passed, N failed, N skipped`, the line that build servers read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        count[state === "pending" ? "skipped" : state] += 1
      }
      // A file that fails to load has no tests, yet it is a failure.
      if (module.state() === "failed" && tests.every((test) => test.result().state !== "failed"))
        count.failed += 1
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
  }
}
