/**
 * What this server says beyond the Language Server Protocol, for clients that want more than diagnostics. Types and names only: a client
 * may import this file without pulling in the server.
 */

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
  /** When a document is analysed: while typing, or when it is opened and saved. */
  readonly run?: "onType" | "onSave";
  /** What becomes of findings that the project's baseline lists: they are not shown, shown as hints, or shown as if there were none. */
  readonly baseline?: "hide" | "hint" | "off";
  /** How much goes to the log besides failures: "messages" is one line for each analysis, "verbose" adds stacks of failures. */
  readonly trace?: "off" | "messages" | "verbose";
}

/** `initializationOptions` of the initialize request. Every field may be absent. */
export interface InitializationOptions {
  /** Send `chatbotSecurity/status` notifications. Other clients never get them, since some complain about what they do not know. */
  readonly status?: boolean;
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

/** `data` of a diagnostic. Clients hand it back unread. */
export interface DiagnosticData {
  readonly rule: string;
  readonly fingerprint: string;
  readonly confidence: "confirmed" | "possible";
  /** How many quick fixes the finding has. */
  readonly suggestions: number;
}
