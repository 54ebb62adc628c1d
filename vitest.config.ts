import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/postgres.ts"],
    reporters: ["default", "./test/closingLine.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
