/**
 * `chatbotSecurity/disable` and `chatbotSecurity/fixes`: the edits of one finding, for clients with a list of findings. The client opens the
 * file first: an edit is made for a text that both sides have.
 */
import type { CancellationToken } from "vscode-languageserver";
import { disableForFile, disableForLine } from "../disable.js";
import { projectEdit } from "../project-edit.js";
import type { DisableParams, EditResult, FindingKey, FixResult } from "../protocol.js";
import type { Findings, Session } from "../session.js";
import { toWorkspaceEdit } from "../to-lsp.js";
import type { Finding } from "../tools.js";

interface Open {
  readonly found: Findings;
  readonly finding: Finding;
}

async function open(session: Session, { uri, rule, fingerprint }: FindingKey, token: CancellationToken): Promise<Open | undefined> {
  const found = await session.findings(uri, token);
  const finding = found?.findings.find((each) => each.rule === rule && each.fingerprint === fingerprint);
  return found && finding && { found, finding };
}

export async function disable(session: Session, params: DisableParams, token: CancellationToken): Promise<EditResult> {
  const client = session.requireClient();
  const { scope, reason } = params;
  const it = await open(session, params.finding, token);
  if (!it) return { problem: client.t("the finding is no longer there") };
  const { finding, found } = it;
  if (scope === "project") {
    return projectEdit(session, found.root, (text) => session.tools.ruleOff(text, finding.rule, reason.trim() || undefined));
  }
  const source = { text: found.document.getText(), languageId: found.document.languageId };
  const edit = (scope === "line" ? disableForLine : disableForFile)(source, finding, reason);
  return edit ? { edit: toWorkspaceEdit(found.document, [edit], client) } : { problem: client.t("a file of this kind has no comments") };
}

export async function fixes(session: Session, key: FindingKey, token: CancellationToken): Promise<FixResult[]> {
  const client = session.requireClient();
  const it = await open(session, key, token);
  if (!it) return [];
  const { document } = it.found;
  const suggestions = [...it.finding.suggestions].sort((a, b) => Number(b.safe) - Number(a.safe));
  return suggestions.map(({ title, edits }) => ({ title, edit: toWorkspaceEdit(document, edits, client) }));
}
