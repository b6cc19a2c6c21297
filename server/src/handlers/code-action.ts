/**
 * `textDocument/codeAction`: for every finding in the range its suggestions and the ways to disable its rule, and for the document
 * everything that can be fixed safely. Edits are made for the text the server has, and say for which version.
 */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { addToBaseline } from "../baseline.js";
import type { Client } from "../client.js";
import { diagnosticOf } from "../diagnostics.js";
import { disableForFile, disableForLine, PLACEHOLDER } from "../disable.js";
import type { Text } from "../l10n.js";
import { projectEdit } from "../project-edit.js";
import { DISABLE_COMMAND, FIX_ALL_KIND, SHOW_FLOW_COMMAND, type DiagnosticData, type DisableScope, type FindingKey } from "../protocol.js";
import type { Findings, Session } from "../session.js";
import type { Settings } from "../settings.js";
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

function actionsFor(session: Session, found: Findings, finding: Finding, sent: readonly Diagnostic[], settings: Settings): CodeAction[] {
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
  return [
    ...fixes,
    ...showFlow(client, document.uri, finding, diagnostics),
    ...disabling(session, found, finding, diagnostics),
    ...addToBaseline(found.root, settings, finding, diagnostics[0]!, client),
  ];
}

/** An action that is the client's to carry out. */
function commanded(title: string, diagnostics: Diagnostic[], command: string, args: readonly unknown[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: [...args] } };
}

function keyOf(uri: string, { rule, fingerprint }: Finding): FindingKey {
  return { uri, rule, fingerprint };
}

function showFlow({ commands, t }: Client, uri: string, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  if (!commands || (finding.flows[0]?.steps.length ?? 0) < 2) return [];
  return [commanded(t("Show data flow"), diagnostics, SHOW_FLOW_COMMAND, [keyOf(uri, finding)])];
}

const DISABLE = {
  line: "Disable {0} for this line",
  file: "Disable {0} for this file",
  project: "Disable {0} for this project",
} as const satisfies Readonly<Record<DisableScope, Text>>;

/** A client that can ask for the reason does; in others it is written over a placeholder. */
function disabling(session: Session, found: Findings, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, root } = found;
  const client = session.requireClient();
  const source = { text: document.getText(), languageId: document.languageId };
  const inDocument = (edit: Edit | undefined): WorkspaceEdit | undefined => edit && toWorkspaceEdit(document, [edit], client);
  const project = projectEdit(session, root, (text) => session.tools.ruleOff(text, finding.rule, PLACEHOLDER));
  const edits: Readonly<Record<DisableScope, WorkspaceEdit | undefined>> = {
    line: inDocument(disableForLine(source, finding)),
    file: inDocument(disableForFile(source, finding)),
    project: "edit" in project ? project.edit : undefined,
  };
  return (Object.keys(edits) as DisableScope[]).flatMap((scope) => {
    const edit = edits[scope];
    const title = client.t(DISABLE[scope], finding.rule);
    if (!edit) return [];
    if (client.commands) return [commanded(`${title}…`, diagnostics, DISABLE_COMMAND, [keyOf(document.uri, finding), scope])];
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
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
      title: session.t("Apply every safe chatbot-security fix"),
      kind: FIX_ALL_KIND,
      edit: toWorkspaceEdit(found.document, edits, session.requireClient()),
    },
  ];
}

/** Asked for by the editor alone and for no quick fix: a document is about to be saved, and the user waits. */
function isOnSave({ only, triggerKind }: CodeActionContext): boolean {
  return triggerKind === CodeActionTriggerKind.Automatic && only !== undefined && !isWanted(CodeActionKind.QuickFix, only);
}

export async function codeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  if (!session.requireClient().codeActionLiterals) return [];
  const { uri } = params.textDocument;
  // Nothing is analysed while a document waits to be saved: what is known of its text is used, or nothing.
  const found = isOnSave(params.context) ? session.presentFindings(uri) : await session.findings(uri, token);
  // Where the ESLint extension shows the findings, it offers their fixes.
  if (!found || session.sideBySide.isShownElsewhere(uri)) return [];
  const settings = await session.settingsOf(found.root);
  const { only, diagnostics } = params.context;
  const range = toOffsets(found.document, params.range);
  const here = found.findings.filter(({ at }) => at.start <= range.end && range.start <= at.end);
  const quick = isWanted(CodeActionKind.QuickFix, only)
    ? [
        ...here.flatMap((finding) => actionsFor(session, found, finding, diagnostics, settings)),
        ...suppressionActions(found, range, session.requireClient()),
      ]
    : [];
  // Unasked, the whole document's fix is offered only where there is something to fix, so that no other line gets a light bulb.
  const whole =
    isWanted(FIX_ALL_KIND, only) && (only !== undefined || here.some(({ suggestions }) => suggestions.some(({ safe }) => safe)));
  return whole ? [...quick, ...fixAll(session, found)] : quick;
}
