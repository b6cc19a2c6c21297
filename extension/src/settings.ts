/** The editor's settings as the server reads them. */
import type { EditorSettings } from "chatbot-security-language-server/protocol";

const TRACES = ["off", "messages", "verbose"] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Editors keep the trace under `trace.server`, since their language client looks for it there too; the server wants one word. */
export function toServerSettings(section: unknown): unknown {
  if (!isObject(section) || !isObject(section["trace"])) return section;
  const word = section["trace"]["server"];
  const trace: EditorSettings["trace"] = TRACES.find((known) => known === word);
  return { ...section, trace };
}
