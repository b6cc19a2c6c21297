import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests run on the sources: what a package exports is taken from where it is built from. */
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      vscode: source("test/support/vscode.ts"),
      "eslint-plugin-chatbot-security/baseline": source("eslint-plugin/src/baseline/index.ts"),
      "chatbot-security-language-server/protocol": source("server/src/protocol.ts"),
      "eslint-plugin-chatbot-security/lint": source("eslint-plugin/src/lint.ts"),
      "eslint-plugin-chatbot-security/report": source("eslint-plugin/src/report/index.ts"),
      "eslint-plugin-chatbot-security/settings": source("eslint-plugin/src/settings.ts"),
      "eslint-plugin-chatbot-security/version": source("eslint-plugin/src/version.ts"),
      "eslint-plugin-chatbot-security/portable": source("eslint-plugin/src/workspace/portable.ts"),
      "eslint-plugin-chatbot-security/workspace": source("eslint-plugin/src/workspace/index.ts"),
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    // The style of the report page is read as it stands.
    css: true,
    exclude: ["**/node_modules/**", "test/projects/**", "test/examples/**"],
    // Only what hangs fails: how long a test takes is the machine's business.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/support/count-reporter.ts"],
  },
});
