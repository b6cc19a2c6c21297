/** The plugin as the server uses it: the real `Tools`. Adapts names and shapes only. */
import { createLinter, docsUrl, listRules, VERSION } from "eslint-plugin-chatbot-security/lint";
import type { RuleDocumentation, Tools } from "./tools.js";

const documentation = new Map<string, RuleDocumentation>(
  listRules().map(({ name, description, why, instead, example }) => [
    name,
    { name, description, why, instead, url: docsUrl(name), bad: example?.bad, good: example?.good },
  ]),
);

export const plugin: Tools = {
  version: VERSION,
  createLinter,
  openFolder: () => ({ read: () => undefined, exists: () => false, list: () => [] }),
  readProjectSettings: () => ({ problem: "not read yet" }),
  documentation: (rule) => documentation.get(rule),
};
