/** The ESLint plugin: rules, presets, the language Python, and their names. Everything behind it is the analysis that the other doors use too. */
import type { ESLint, Rule } from "eslint";
import { pythonLanguage } from "./eslint-python/language.js";
import { toEslint } from "./eslint-rule.js";
import { createPresets, type Presets } from "./presets.js";
import { rules as ruleList } from "./rules/index.js";
import { VERSION } from "./version.js";

export interface ChatbotSecurityPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly languages: NonNullable<ESLint.Plugin["languages"]>;
  readonly configs: { [Name in keyof Presets]: Presets[Name] };
}

const meta = { name: "eslint-plugin-chatbot-security", version: VERSION, namespace: "chatbot-security" };
const rules = Object.fromEntries(ruleList.map((rule) => [rule.name, toEslint(rule)]));
const languages = { python: pythonLanguage };
const configs = {} as Presets;

const plugin: ChatbotSecurityPlugin = { meta, rules, languages, configs };
// A preset names the plugin it belongs to, so the plugin has to exist first.
Object.assign(configs, createPresets(plugin, ruleList));

export default plugin;
