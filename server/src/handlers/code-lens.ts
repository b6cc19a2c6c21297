/**
 * `textDocument/codeLens`: above the line of a finding that has a way, the way in short, and the command that shows all of it. For clients
 * that know the command; others would show a lens that does nothing.
 */
import type { CancellationToken, CodeLens, CodeLensParams } from "vscode-languageserver";
import type { Translate } from "../l10n.js";
import { SHOW_FLOW_COMMAND, type FindingKey } from "../protocol.js";
import type { Session } from "../session.js";
import { toRange } from "../to-lsp.js";
import type { Finding } from "../tools.js";

/** Longest words of a source or a sink: a lens is one line. */
const LONGEST = 50;

function short(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** "chat text `name` → … → reaches an SQL statement (4 steps): Show data flow". */
export function lensTitle({ flows }: Finding, t: Translate): string | undefined {
  const steps = flows[0]?.steps ?? [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 2) return undefined;
  const between = steps.length > 2 ? ["…"] : [];
  const way = [short(first.text), ...between, short(last.text)].join(" → ");
  if (flows.length === 1) return t("{0} ({1} steps): Show data flow", way, steps.length);
  return t("{0} ({1} steps, {2} sources): Show data flow", way, steps.length, flows.length);
}

export async function codeLenses(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const root = session.requireClient().commands ? session.roots.of(uri) : undefined;
  const document = session.documents.get(uri);
  if (!root || !document || !(await session.settingsOf(root)).codeLens) return [];
  // Where diagnostics wait for a save, so does this.
  const found = (await session.waitsForSave(document)) ? session.lastFindings(uri) : await session.findings(uri, token);
  return (found?.findings ?? []).flatMap((finding) => {
    const title = lensTitle(finding, session.t);
    if (title === undefined) return [];
    const key: FindingKey = { uri, rule: finding.rule, fingerprint: finding.fingerprint };
    return [{ range: toRange(document, finding.at), command: { title, command: SHOW_FLOW_COMMAND, arguments: [key] } }];
  });
}
