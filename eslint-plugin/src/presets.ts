/**
 * The ESLint presets, computed from the rules' metadata alone. A preset holds its plugin, so that `extends` needs nothing else; and each is
 * one object, since ESLint takes no list within the list that a configuration file exports.
 */
import type { ESLint, Linter } from "eslint";
import type { RuleMeta } from "./define.js";
import { RULE_PREFIX } from "./directives.js";

export interface Presets {
  /** On by default: what is reported is right nearly always. */
  readonly recommended: Linter.Config;
  /** Every rule, and values of unknown origin too. */
  readonly strict: Linter.Config;
  /** Python files are linted, with the rules of `recommended` and those that stand before it: `[strict, python]`. */
  readonly python: Linter.Config;
}

export function createPresets(plugin: ESLint.Plugin, rules: readonly RuleMeta[]): Presets {
  const preset = (name: string, entries: [string, Linter.RuleEntry][]): Linter.Config => ({
    name: RULE_PREFIX + name,
    plugins: { "chatbot-security": plugin },
    rules: Object.fromEntries(entries.map(([rule, entry]) => [RULE_PREFIX + rule, entry])),
  });
  const recommended: [string, Linter.RuleEntry][] = rules
    .filter((rule) => rule.preset === "recommended")
    .map((rule) => [rule.name, "error"]);
  return {
    recommended: preset("recommended", recommended),
    strict: preset(
      "strict",
      rules.map((rule) => [rule.name, rule.strictOptions ? ["error", { ...rule.strictOptions }] : "error"]),
    ),
    python: {
      ...preset("python", recommended),
      // Stubs (".pyi") hold no code.
      files: ["**/*.py", "**/*.pyw", "**/*.ipynb"],
      language: "chatbot-security/python",
    },
  };
}
