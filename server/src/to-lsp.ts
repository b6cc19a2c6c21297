/**
 * Findings, edits and places as the protocol writes them, and back. The only file that knows positions: zero-based lines and characters
 * in UTF-16 code units, which every client has to understand. Decides nothing.
 */
import {
  DiagnosticSeverity,
  type CreateFile,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Client } from "./client.js";
import { DIAGNOSTIC_SOURCE, type DiagnosticData, type FindingSummary, type PathFlow } from "./protocol.js";
import type { Root } from "./root.js";
import type { FileFindings } from "./session.js";
import type { At, Edit, Finding, Flow, LineColumn, Step } from "./tools.js";

export function toRange(document: TextDocument, at: At): Range {
  return { start: document.positionAt(at.start), end: document.positionAt(at.end) };
}

export function toOffsets(document: TextDocument, range: Range): At {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

function linesOnly(start: LineColumn, end: LineColumn): Range {
  return { start: { line: start.line - 1, character: start.column - 1 }, end: { line: end.line - 1, character: end.column - 1 } };
}

/** A step may lie in a file that is not open: then the lines it carries have to do. */
function stepRange(step: Step, root: Root): Range {
  const document = root.documentAt(step.file);
  return document ? toRange(document, step) : linesOnly(step.startAt, step.endAt);
}

/** So may a finding, when more than the open files is looked at. */
function findingRange(finding: Finding, { root, path, uri }: FileFindings): Range {
  const document = root.documentAt(uri) ?? root.documentAt(path);
  return document ? toRange(document, finding.at) : linesOnly(finding.start, finding.end);
}

export function toSummary(finding: Finding, file: FileFindings, owasp: readonly string[], known?: boolean): FindingSummary {
  const { rule, fingerprint, message, confidence, severity, flows, suggestions } = finding;
  return {
    uri: file.uri,
    range: findingRange(finding, file),
    ...{ rule, fingerprint, message, confidence, severity, owasp },
    steps: flows[0]?.steps.length ?? 0,
    fixes: suggestions.length,
    ...(known !== undefined && { known }),
  };
}

export function toPath({ source, steps }: Flow, root: Root): PathFlow {
  const places = steps.map((step) => {
    const { file, role, text, code } = step;
    return { uri: root.uriOf(file), range: stepRange(step, root), role, text, code };
  });
  return { ...(source && { source }), steps: places };
}

function toRelated(step: Step, root: Root, text: string): DiagnosticRelatedInformation {
  return { location: { uri: root.uriOf(step.file), range: stepRange(step, root) }, message: text };
}

/** Every step of the shortest flow; of the others, where they start. */
function relatedInformation(flows: readonly Flow[], { root, client: { t } }: DiagnosticContext): DiagnosticRelatedInformation[] {
  const [first, ...others] = flows;
  const steps = (first?.steps ?? []).map((step, index, { length }) => toRelated(step, root, `${index + 1}/${length}: ${step.text}`));
  const starts = others.flatMap((flow) => flow.steps.slice(0, 1).map((step) => toRelated(step, root, t("also: {0}", step.text))));
  return [...steps, ...starts];
}

export interface DiagnosticContext {
  readonly document: TextDocument;
  readonly root: Root;
  readonly client: Client;
  readonly documentationUrl: string | undefined;
}

export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { document, client, documentationUrl } = context;
  const data: DiagnosticData = {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    confidence: finding.confidence,
    suggestions: finding.suggestions.length,
  };
  return {
    range: toRange(document, finding.at),
    severity: finding.severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(client.codeDescription && documentationUrl && { codeDescription: { href: documentationUrl } }),
    ...(client.relatedInformation && { relatedInformation: relatedInformation(finding.flows, context) }),
    ...(client.diagnosticData && { data }),
  };
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit.at), newText: edit.text }));
}

/** A file's whole text anew, or a new file. */
export function fullReplacement(uri: string, before: string | undefined, text: string): WorkspaceEdit {
  const lines = (before ?? "").split("\n").length;
  const range = { start: { line: 0, character: 0 }, end: { line: before === undefined ? 0 : lines, character: 0 } };
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [{ range, newText: text }] };
  return {
    documentChanges: [...(before === undefined ? [{ kind: "create" as const, uri, options: { ignoreIfExists: true } }] : []), edit],
  };
}

/** Edits of one document, tied to its version where the client can check it. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const textEdits = toTextEdits(document, edits);
  if (!client.versionedEdits) return { changes: { [document.uri]: textEdits } };
  const versioned: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: textEdits };
  return { documentChanges: [versioned] };
}

/** Edits of a file that may not be open, and may not be there: `text` is undefined then. */
export function toFileEdit(uri: string, text: string | undefined, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const document = TextDocument.create(uri, "json", 0, text ?? "");
  const textEdits = toTextEdits(document, edits);
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  const changed: TextDocumentEdit = { textDocument: { uri, version: null }, edits: textEdits };
  const create: CreateFile[] = text === undefined ? [{ kind: "create", uri, options: { ignoreIfExists: true } }] : [];
  return { documentChanges: [...create, changed] };
}
