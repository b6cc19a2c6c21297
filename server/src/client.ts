/**
 * What the client can do, read once from its capabilities. Nothing else looks at capabilities.
 */
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { translator, type Translate } from "./l10n.js";
import type { EditorSettings, InitializationOptions } from "./protocol.js";

export interface Client {
  /** Our words in its language. */
  readonly t: Translate;
  /** It asks for diagnostics, so they are never pushed. */
  readonly pulls: boolean;
  /** It can be told later, and anew, that diagnostics are there to be asked for. */
  readonly registersDiagnostics: boolean;
  /** It shows how far long work has come. */
  readonly progress: boolean;
  /** It can be told to ask again. */
  readonly refreshes: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** It understands the version in a pushed set of diagnostics. */
  readonly diagnosticVersion: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Edits may carry the version of the document they are for. */
  readonly versionedEdits: boolean;
  /** Edits may create files. */
  readonly createsFiles: boolean;
  readonly markdown: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly folders: boolean;
  /** It tells of notebooks and their cells. */
  readonly notebooks: boolean;
  readonly status: boolean;
  /** It lists folders and reads files that are on no disk. */
  readonly files: boolean;
  /** It shows findings in a view of its own, and wants to know when they change. */
  readonly findings: boolean;
  /** It runs the commands of `protocol.ts`. */
  readonly commands: boolean;
  /** It can be told to ask for code lenses again. */
  readonly refreshesLenses: boolean;
  /** Settings for when the client answers no questions about them. */
  readonly environment: unknown;
  readonly initialSettings: EditorSettings | undefined;
}

/** Clients differ in which of the two objects they fill; either counts. */
function diagnosticCapabilities(capabilities: ClientCapabilities): { related: boolean; description: boolean; data: boolean } {
  const { publishDiagnostics: push, diagnostic: pull } = capabilities.textDocument ?? {};
  return {
    related: push?.relatedInformation ?? pull?.relatedInformation ?? false,
    description: push?.codeDescriptionSupport ?? pull?.codeDescriptionSupport ?? false,
    data: push?.dataSupport ?? pull?.dataSupport ?? false,
  };
}

function initializationOptions(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === "object" && options !== null ? options : {};
}

export function readClient(params: InitializeParams): Client {
  const capabilities = params.capabilities ?? {};
  const { workspace, textDocument } = capabilities;
  const diagnostics = diagnosticCapabilities(capabilities);
  const options = initializationOptions(params);
  return {
    t: translator(params.locale),
    pulls: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    progress: capabilities.window?.workDoneProgress === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.related,
    codeDescription: diagnostics.description,
    diagnosticData: diagnostics.data,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    notebooks: capabilities.notebookDocument !== undefined,
    status: options.status === true,
    files: options.files === true,
    findings: options.findings === true,
    commands: options.commands === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    environment: options.environment,
    initialSettings: options.settings,
  };
}
