import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/projects/**", "test/examples/**"],
    testTimeout: 30_000,
    reporters: ["default", "./test/support/count-reporter.ts"],
  },
});
