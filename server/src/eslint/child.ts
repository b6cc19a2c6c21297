/**
 * The program that loads a workspace's own ESLint, and with it whatever code its configuration holds: only ever started for a workspace that the
 * user trusts, in a process of its own that is ended when it takes too long. Answers over the channel to its parent; what is printed is lost.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { OUR_PLUGIN, type Answer, type Question } from "./messages.js";

interface FlatConfig {
  readonly plugins?: Readonly<Record<string, { readonly meta?: { readonly name?: unknown } } | undefined>>;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

interface FlatEslint {
  calculateConfigForFile(file: string): Promise<FlatConfig | undefined>;
}

const loaded = new Map<string, FlatEslint>();

function load(directory: string): FlatEslint {
  const api = createRequire(join(directory, "package.json"))("eslint") as {
    readonly ESLint: { new (options: { cwd: string }): FlatEslint; readonly configType?: string };
  };
  if (api.ESLint.configType !== "flat") throw new Error("its ESLint reads no flat configuration");
  const eslint = new api.ESLint({ cwd: directory });
  loaded.set(directory, eslint);
  return eslint;
}

async function answer({ file, directory }: Question): Promise<Answer> {
  try {
    const config = await (loaded.get(directory) ?? load(directory)).calculateConfigForFile(file);
    const prefixes = Object.entries(config?.plugins ?? {}).flatMap(([name, plugin]) => (plugin?.meta?.name === OUR_PLUGIN ? [name] : []));
    const rules: Record<string, unknown> = {};
    for (const prefix of prefixes) {
      for (const [name, setting] of Object.entries(config?.rules ?? {})) {
        if (name.startsWith(`${prefix}/`)) rules[name.slice(prefix.length + 1)] = setting;
      }
    }
    return { enabled: prefixes.length > 0, rules, settings: config?.settings?.["chatbot-security"] };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

process.on("disconnect", () => process.exit());
process.on("message", (question: Question) => {
  void answer(question).then((said) => process.send?.(said));
});
