/** `chatbotSecurity/flows`: the ways of the data of one finding, for clients that show them in a view of their own. */
import type { CancellationToken } from "vscode-languageserver";
import type { FlowsParams, FlowsResult } from "../protocol.js";
import type { Session } from "../session.js";
import { locate, summaryOf, type Located } from "../summaries.js";
import { toOffset, toPath } from "../to-lsp.js";

/** The finding around the position, else on its line, else none. */
async function nearest(session: Session, { textDocument: { uri }, position }: FlowsParams, token: CancellationToken) {
  const found = position && (await session.findings(uri, token));
  if (!found) return undefined;
  const offset = toOffset(found.document, position);
  const around = found.findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  const onLine = found.findings.filter(({ at }) => {
    const [first, last] = [found.document.positionAt(at.start).line, found.document.positionAt(at.end).line];
    return first <= position.line && position.line <= last;
  });
  const candidates = around.length > 0 ? around : onLine;
  // Of several the one with the longest way is what somebody wants to see.
  return [...candidates].sort((a, b) => (b.flows[0]?.steps.length ?? 0) - (a.flows[0]?.steps.length ?? 0))[0];
}

export async function flows(session: Session, params: FlowsParams, token: CancellationToken): Promise<FlowsResult | null> {
  session.requireClient();
  const { uri } = params.textDocument;
  // Of an open document the present text counts; of others what is remembered.
  await session.findings(uri, token);
  const key = params.finding ?? (await nearest(session, params, token));
  const located: Located | undefined = key && locate(session, { uri, rule: key.rule, fingerprint: key.fingerprint });
  if (!located) return null;
  const { file, finding } = located;
  return { finding: summaryOf(session, file, finding), flows: finding.flows.map((flow) => toPath(flow, file.root)) };
}
