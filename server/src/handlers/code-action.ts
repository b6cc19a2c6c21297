/**
 * `textDocument/codeAction`: for every finding in the range its suggestions and the two ways to disable its rule, and for the document
 * everything that can be fixed safely. Edits are made for the text the server has, and say for which version.
 */
import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics.js";
import { disableForFile, disableForLine } from "../disable.js";
import { FIX_ALL_KIND, SHOW_FLOW_COMMAND, type DiagnosticData, type FindingKey } from "../protocol.js";
import type { Findings, Session } from "../session.js";
import { suppressionActions } from "../suppressions.js";
import { toOffsets, toWorkspaceEdit } from "../to-lsp.js";
import type { Edit, Finding } from "../tools.js";

/** Kinds are paths: who asks for "source" gets "source.fixAll" too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === "");
}

/** The client's own diagnostic, so that it can match it; ours when it sent none. */
function matching(session: Session, found: Findings, finding: Finding, sent: readonly Diagnostic[]): Diagnostic {
  const same = sent.find((diagnostic) => {
    const data: Partial<DiagnosticData> | null | undefined = diagnostic.data;
    return data?.rule === finding.rule && data.fingerprint === finding.fingerprint;
  });
  return same ?? diagnosticOf(session, found, finding);
}

function actionsFor(session: Session, found: Findings, finding: Finding, sent: readonly Diagnostic[]): CodeAction[] {
  const client = session.requireClient();
  const { document } = found;
  const diagnostics = [matching(session, found, finding, sent)];
  const preferred = finding.suggestions.find(({ safe }) => safe);
  const action = (title: string, edits: readonly Edit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(document, edits, client),
    ...(isPreferred && client.preferredActions && { isPreferred }),
  });
  const fixes = finding.suggestions.map((suggestion) => action(suggestion.title, suggestion.edits, suggestion === preferred));
  const source = { text: document.getText(), languageId: document.languageId };
  const disable = (where: string, edit: Edit | undefined): CodeAction[] =>
    edit ? [action(`Disable ${finding.rule} for this ${where}`, [edit], false)] : [];
  const key: FindingKey = { uri: document.uri, rule: finding.rule, fingerprint: finding.fingerprint };
  const hasFlow = client.commands && (finding.flows[0]?.steps.length ?? 0) > 1;
  const title = "Show data flow";
  const showFlow: CodeAction[] = hasFlow
    ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: SHOW_FLOW_COMMAND, arguments: [key] } }]
    : [];
  return [...fixes, ...showFlow, ...disable("line", disableForLine(source, finding)), ...disable("file", disableForFile(source, finding))];
}

/** The first safe suggestion of each finding; one that would touch what an earlier one changes waits for the next time. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const edits = finding.suggestions.find(({ safe }) => safe)?.edits ?? [];
    const free = edits.every(({ at }) => chosen.every((other) => at.end < other.at.start || other.at.end < at.start));
    if (free) chosen.push(...edits);
  }
  return chosen;
}

function fixAll(session: Session, found: Findings): CodeAction[] {
  const edits = safeEdits(found.findings);
  if (!edits.length) return [];
  return [
    {
      title: "Apply every safe chatbot-security fix",
      kind: FIX_ALL_KIND,
      edit: toWorkspaceEdit(found.document, edits, session.requireClient()),
    },
  ];
}

export async function codeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { codeActionLiterals } = session.requireClient();
  const found = codeActionLiterals ? await session.findings(params.textDocument.uri, token) : undefined;
  if (!found) return [];
  const { only, diagnostics } = params.context;
  const range = toOffsets(found.document, params.range);
  const here = found.findings.filter(({ at }) => at.start <= range.end && range.start <= at.end);
  const quick = isWanted(CodeActionKind.QuickFix, only)
    ? [
        ...here.flatMap((finding) => actionsFor(session, found, finding, diagnostics)),
        ...suppressionActions(found, range, session.requireClient()),
      ]
    : [];
  // Unasked, the whole document's fix is offered only where there is something to fix, so that no other line gets a light bulb.
  const whole =
    isWanted(FIX_ALL_KIND, only) && (only !== undefined || here.some(({ suggestions }) => suggestions.some(({ safe }) => safe)));
  return whole ? [...quick, ...fixAll(session, found)] : quick;
}
