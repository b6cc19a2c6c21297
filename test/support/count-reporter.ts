/** Prints how many tests passed and failed, alone on the last line, for whoever reads the end of the output. */
import type { Reporter, TestModule } from "vitest/node";

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    // Checks that `npm test` made before.
    let passed = Number(process.env["CHECKS_PASSED"] ?? 0);
    let failed = errors.length + Number(process.env["CHECKS_FAILED"] ?? 0);
    let skipped = 0;
    for (const module of modules) {
      let broken = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") broken++;
        else skipped++;
      }
      // A file that cannot be loaded, or whose hook fails, has no failed test to show for it.
      failed += broken === 0 && module.state() === "failed" ? 1 : broken;
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`;
    process.once("exit", () => process.stdout.write(line));
  }
}
