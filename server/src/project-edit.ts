/** Edits of the project's `chatbot-security.json`, which may be open, on disk, or not there yet. */
import type { EditResult } from "./protocol.js";
import { PROJECT_FILE, type Root } from "./root.js";
import type { Session } from "./session.js";
import { toFileEdit } from "./to-lsp.js";
import type { SettingsEdit } from "./tools.js";

/** `change` is given the present text, undefined where there is no file. */
export function projectEdit(session: Session, root: Root, change: (text: string | undefined) => SettingsEdit): EditResult {
  const client = session.requireClient();
  if (root.uri === undefined) return { problem: client.t("there is no folder for a {0}", PROJECT_FILE) };
  const text = root.read(PROJECT_FILE);
  if (text === undefined && !client.createsFiles) return { problem: client.t("there is no {0}", PROJECT_FILE) };
  const changed = change(text);
  if ("problem" in changed) return { problem: `${PROJECT_FILE}: ${changed.problem}` };
  return { edit: toFileEdit(root.uriOf(PROJECT_FILE), text, changed.edits, client) };
}
