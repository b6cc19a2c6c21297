/**
 * What this server says beyond the Language Server Protocol, for clients that want more than diagnostics. Types and names only: a client
 * may import this file without pulling in the server.
 */

import type { Declaration } from "eslint-plugin-chatbot-security/lint";
import type { WorkspaceEdit } from "vscode-languageserver";

/** The configuration section, and the `source` of every diagnostic without its hyphen. */
export const CONFIGURATION_SECTION = "chatbotSecurity";

/** The `source` of every diagnostic, and the prefix of rule names in `eslint-disable` comments. */
export const DIAGNOSTIC_SOURCE = "chatbot-security";

/** The kind of the code action that applies every safe fix of a document. */
export const FIX_ALL_KIND = "source.fixAll.chatbotSecurity";

/** Section "chatbotSecurity" of the client's configuration. Every field may be absent; unknown values count as absent. */
export interface EditorSettings {
  readonly enable?: boolean;
  readonly preset?: "recommended" | "strict";
  /** By rule name: "off", or the rule's options. */
  readonly rules?: Readonly<Record<string, "off" | Readonly<Record<string, unknown>>>>;
  /** What is analysed unasked: nothing, the documents that are open, or every file of the folder. */
  readonly scan?: "off" | "openFiles" | "workspace";
  /** When a document is analysed: while typing, or when it is opened and saved. */
  readonly run?: "onType" | "onSave";
  /** What becomes of findings that the project's baseline lists: they are not shown, shown as hints, or shown as if there were none. */
  readonly baseline?: "hide" | "hint" | "off";
  /**
   * In a trusted workspace whose ESLint configuration has our plugin: "auto" takes rules and settings from there, and shows no diagnostic
   * that the ESLint extension shows; "settings" takes them and shows all; "off" looks at no ESLint.
   */
  readonly eslint?: "auto" | "settings" | "off";
  /** How much goes to the log besides failures: "messages" is one line for each analysis, "verbose" adds stacks of failures. */
  readonly trace?: "off" | "messages" | "verbose";
  /** Show the way of the data above the lines of findings, in clients that know `SHOW_FLOW_COMMAND`. */
  readonly codeLens?: boolean;
}

/** What is around the server: it decides whether, and for what, a workspace's own ESLint is asked. */
export interface EnvironmentParams {
  /** The user trusts the workspace: its own ESLint, and the code of its configuration, may be run. Otherwise nothing of it is. */
  readonly trusted?: boolean;
  /** The languages whose files Microsoft's ESLint extension checks; none when it is not active. */
  readonly eslintLanguages?: readonly string[];
}

/** Notification, client to server: the environment is another one. */
export const ENVIRONMENT_METHOD = "chatbotSecurity/environment";

/** `initializationOptions` of the initialize request. Every field may be absent. */
export interface InitializationOptions {
  /** Send `chatbotSecurity/status` notifications. Other clients never get them, since some complain about what they do not know. */
  readonly status?: boolean;
  /** It answers `chatbotSecurity/listFolders` and `chatbotSecurity/readFiles`: then folders that are on no disk are seen as a whole, too. */
  readonly files?: boolean;
  /** Send `chatbotSecurity/findingsChanged` notifications: the client shows findings in a view of its own. */
  readonly findings?: boolean;
  /** The client runs the commands of this file: code lenses and code actions may name them. */
  readonly commands?: boolean;
  readonly environment?: EnvironmentParams;
  /** The settings of clients that answer no `workspace/configuration` request. */
  readonly settings?: EditorSettings;
}

/** Notification, server to client, when the client asked for it. */
export const STATUS_METHOD = "chatbotSecurity/status";
export interface StatusParams {
  readonly state: "idle" | "busy" | "error";
  /** What went wrong or was left out, in words. */
  readonly message?: string;
  /** Findings in all open documents. */
  readonly findings: number;
}

/**
 * Requests, server to client, about folders of the workspace that are not on a disk of this machine: a virtual workspace, a browser's.
 * Answers are in the order of the addresses; null where there is nothing, or nothing that may be read.
 */
export const LIST_FOLDERS_METHOD = "chatbotSecurity/listFolders";
export const READ_FILES_METHOD = "chatbotSecurity/readFiles";
export interface FilesParams {
  readonly uris: readonly string[];
}
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}
export type ListFoldersResult = readonly (readonly FolderEntry[] | null)[];
/** Texts without a byte order mark; null for what is binary. */
export type ReadFilesResult = readonly (string | null)[];

/** Commands for `workspace/executeCommand`: every folder is scanned from now on; a scan ends where it is, and what it found stays. */
export const SCAN_COMMAND = "chatbotSecurity.scanWorkspace";
export const CANCEL_SCAN_COMMAND = "chatbotSecurity.cancelScan";

/** Notification, server to client, when the client asked for the status: how a scan of the workspace is getting on. */
export const SCAN_METHOD = "chatbotSecurity/scan";
export interface ScanParams {
  /** "off": no folder is to be scanned. */
  readonly state: "off" | "scanning" | "done" | "cancelled";
  /** Files that were looked at, of how many. */
  readonly files: number;
  readonly total: number;
  /** In all these files. */
  readonly findings: number;
}

/** Request, client to server: the documentation of a rule; null when there is no such rule. */
export const RULE_DOCUMENTATION_METHOD = "chatbotSecurity/ruleDocumentation";
export interface RuleDocumentationParams {
  /** Without a prefix: "no-sql-injection". */
  readonly rule: string;
}
export interface RuleDocumentationResult {
  readonly name: string;
  readonly url: string;
  readonly markdown: string;
}

/** Request, client to server: the findings that are known of the workspace as a page, whole and without a network. */
export const REPORT_METHOD = "chatbotSecurity/report";
export interface ReportResult {
  readonly html: string;
  /** The URI of each file that the page names. */
  readonly places: Readonly<Record<string, string>>;
}

/** A place, counted as the protocol does. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Which finding is meant. */
export interface FindingKey {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** A finding as lists show it. */
export interface FindingSummary extends FindingKey {
  readonly range: TextRange;
  readonly message: string;
  readonly confidence: "confirmed" | "possible";
  readonly severity: "error" | "warning";
  /** Of the shortest flow. */
  readonly steps: number;
  /** How many quick fixes there are. */
  readonly fixes: number;
  /** The rule's categories with their titles: "LLM05:2025 Improper Output Handling". */
  readonly owasp: readonly string[];
  /** The project's baseline lists it. */
  readonly known?: boolean;
}

/** Request, client to server: every finding that the server knows. Nothing is analysed for it. */
export const FINDINGS_METHOD = "chatbotSecurity/findings";
export interface FindingsResult {
  readonly findings: readonly FindingSummary[];
  /** The project has a baseline, so that new findings can be told from known ones. */
  readonly baseline: boolean;
}

/** Notification, server to client, when the client asked for it: the answer to the request above may be another one. At most four a second. */
export const FINDINGS_CHANGED_METHOD = "chatbotSecurity/findingsChanged";

/** Request, client to server: the ways of the data of a finding; null when it is no longer there. */
export const FLOWS_METHOD = "chatbotSecurity/flows";
export interface FlowsParams {
  readonly textDocument: { readonly uri: string };
  /** The finding; without it, the one nearest to the position. */
  readonly finding?: Pick<FindingKey, "rule" | "fingerprint">;
  readonly position?: TextRange["start"];
}
export interface FlowsResult {
  readonly finding: FindingSummary;
  /** The shortest first. */
  readonly flows: readonly PathFlow[];
}
export interface PathFlow {
  /** What kind of source it is; absent when the origin is unknown. */
  readonly source?: string;
  /** First the source, last the sink. */
  readonly steps: readonly PathStep[];
}
export interface PathStep {
  readonly uri: string;
  readonly range: TextRange;
  readonly role: "source" | "assign" | "call" | "parameter" | "return" | "propagate" | "sink";
  /** What happens here, in words. */
  readonly text: string;
  /** The line of code, shortened, without secrets. */
  readonly code: string;
}

/** Command of the client, for code lenses and code actions: shows the flow of the finding that is its one argument, a `FindingKey`. */
export const SHOW_FLOW_COMMAND = "chatbotSecurity.showDataFlow";

/** An edit, or why there is none. */
export type EditResult = { readonly edit: WorkspaceEdit } | { readonly problem: string };

/** Where a rule is switched off: `project` means the file of settings. */
export type DisableScope = "line" | "file" | "project";

/** Request, client to server: what switches off the rule of a finding. The reason stands beside it for the next reader. */
export const DISABLE_METHOD = "chatbotSecurity/disable";
export interface DisableParams {
  readonly finding: FindingKey;
  readonly scope: DisableScope;
  readonly reason: string;
}

/** Command of the client, for code actions: asks for the reason. Its arguments are a `FindingKey` and a `DisableScope`. */
export const DISABLE_COMMAND = "chatbotSecurity.disableRule";

/** Request, client to server: the repairs of a finding, the best first. Its parameter is a `FindingKey`. */
export const FIXES_METHOD = "chatbotSecurity/fixes";
export interface FixResult {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** Request, client to server: what could be declared at a place; null when nothing can. */
export const DECLARABLE_METHOD = "chatbotSecurity/declarable";
export interface DeclarableParams {
  readonly textDocument: { readonly uri: string };
  readonly position: TextRange["start"];
}
export interface DeclarableResult {
  readonly what: "call" | "parameter";
  readonly name: string;
}

/** Request, client to server: the edit of the project's settings that declares what stands at a place. */
export const DECLARE_METHOD = "chatbotSecurity/declare";
export interface DeclareParams extends DeclarableParams {
  readonly declaration: Declaration;
}
export type { Declaration };

/** `data` of a diagnostic. Clients hand it back unread. */
export interface DiagnosticData {
  readonly rule: string;
  readonly fingerprint: string;
  readonly confidence: "confirmed" | "possible";
  /** How many quick fixes the finding has. */
  readonly suggestions: number;
}
