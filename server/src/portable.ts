/** The plugin as the server uses it anywhere, in a browser, too: the real `Tools`, without a disk. Adapts names and shapes only. */
import { createLinter, docsUrl, listRules, LLM_2025, notation, sourceExtensions, VERSION } from "eslint-plugin-chatbot-security/lint";
import { readProjectSettings, ruleOff, withLibrary, type SettingsEdit } from "eslint-plugin-chatbot-security/settings";
import {
  classifyFolder,
  classifyName,
  classifyText,
  isMinifiedDocument,
  isTest,
  LARGEST_DOCUMENT,
  walkTree,
} from "eslint-plugin-chatbot-security/portable";
import type { ExampleLanguage, LintOptions, RuleDocumentation, Tools } from "./tools.js";

const metadata = new Map(listRules().map((rule) => [rule.name, rule]));

const titles: Readonly<Record<string, string>> = LLM_2025;

/** With the example in the language, or in another one where the rule is about that one only. */
function documentation(name: string, wanted: ExampleLanguage): RuleDocumentation | undefined {
  const rule = metadata.get(name);
  if (!rule) return undefined;
  const { description, why, instead, example } = rule;
  const owasp = rule.owaspLlm2025.map((id) => [`${id}:2025`, titles[id]].filter(Boolean).join(" "));
  const language = example?.[wanted] ? wanted : wanted === "python" ? "javascript" : "python";
  return { name, description, why, instead, url: docsUrl(name), owasp, language, ...example?.[language] };
}

/** Whether nobody wrote it here. */
function isNobodys(name: string, text: string): boolean {
  if (notation(name) !== undefined) return text.length > LARGEST_DOCUMENT || isMinifiedDocument(name, text);
  return (classifyName(name) ?? classifyText(text, name)) !== undefined;
}

/** As the command line decides for the files it finds, except that an ignored file may be open: then it is wanted. */
function scope(path: string, text: string): ReturnType<Tools["scope"]> {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (folders.some((folder) => classifyFolder(folder)) || isNobodys(name, text)) return "nothing";
  return isTest(path) ? "secrets" : "everything";
}

/** What is as true of tests as of anything else. */
function onlySecrets(options: LintOptions): LintOptions {
  const others = listRules().flatMap(({ name, inTests }) => (inTests ? [] : [[name, "off"] as const]));
  return { ...options, rules: { ...options.rules, ...Object.fromEntries(others) } };
}

/** What would be refused as a whole is not written. */
function checked(text: string | undefined, edit: SettingsEdit): SettingsEdit {
  if ("problem" in edit) return edit;
  const after = edit.edits.reduce((now, { at, text: inserted }) => now.slice(0, at.start) + inserted + now.slice(at.end), text ?? "");
  const read = readProjectSettings(after);
  return "problem" in read ? { problem: read.problem } : edit;
}

export const portable: Tools = {
  version: VERSION,
  createLinter,
  walk: (tree, options) => walkTree(tree, { ...options, extensions: sourceExtensions, documents: (path) => notation(path) !== undefined }),
  notation,
  readProjectSettings,
  ruleOff: (text, rule, reason) => checked(text, ruleOff(text, rule, reason)),
  withLibrary: (text, library) => checked(text, withLibrary(text, library)),
  scope,
  onlySecrets,
  rules: () => listRules().map((rule) => ({ ...rule, url: docsUrl(rule.name) })),
  documentation: (rule, language = "javascript") => documentation(rule, language),
};
