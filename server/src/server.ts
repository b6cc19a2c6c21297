/**
 * Connects the protocol's messages to their handlers. Every handler is guarded, and none ends the process: only `exit` does, in the
 * library's own hands.
 */
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  RegistrationRequest,
  type Connection,
} from "vscode-languageserver";
import type { Early } from "./early.js";
import { guardNotification, guardRequest, reason, type Log } from "./guard.js";
import { configurationChanged, environmentChanged, foldersChanged, registrations, watchedFilesChanged } from "./handlers/changes.js";
import { codeActions } from "./handlers/code-action.js";
import { codeLenses } from "./handlers/code-lens.js";
import { declarable, declare } from "./handlers/declare.js";
import { Announcer, findings } from "./handlers/findings.js";
import { flows } from "./handlers/flows.js";
import { hover } from "./handlers/hover.js";
import { initialize } from "./handlers/initialize.js";
import { NO_DIAGNOSTICS, pullDiagnostics } from "./handlers/pull-diagnostics.js";
import { Publisher } from "./handlers/push-diagnostics.js";
import { disable, fixes } from "./handlers/repairs.js";
import { report } from "./handlers/report.js";
import { ruleDocumentation } from "./handlers/rule-documentation.js";
import {
  CONFIGURATION_SECTION,
  DECLARABLE_METHOD,
  DECLARE_METHOD,
  DISABLE_METHOD,
  FINDINGS_CHANGED_METHOD,
  FINDINGS_METHOD,
  FIXES_METHOD,
  FLOWS_METHOD,
  LIST_FOLDERS_METHOD,
  READ_FILES_METHOD,
  REPORT_METHOD,
  RULE_DOCUMENTATION_METHOD,
  STATUS_METHOD,
  type DeclarableParams,
  type DeclareParams,
  type DisableParams,
  type EditResult,
  type FindingKey,
  type FindingsResult,
  type FlowsParams,
  type RuleDocumentationParams,
  ENVIRONMENT_METHOD,
  type EnvironmentParams,
} from "./protocol.js";
import { Scanning } from "./scanning.js";
import { Session } from "./session.js";
import type { Tools } from "./tools.js";

/** `early`: who has listened until now. */
export function serve(connection: Connection, tools: Tools, early?: Early): void {
  const log: Log = {
    error: (message) => connection.console.error(message),
    info: (message) => connection.console.info(message),
  };
  const unanswered = (what: string) => (error: unknown) => log.error(`${what} failed: ${reason(error)}`);
  const session = new Session({
    log,
    tools,
    askSettings: (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: CONFIGURATION_SECTION }),
    files: {
      list: (uris) => connection.sendRequest(LIST_FOLDERS_METHOD, { uris }),
      read: (uris) => connection.sendRequest(READ_FILES_METHOD, { uris }),
    },
    status: (params) => void connection.sendNotification(STATUS_METHOD, params).catch(unanswered(STATUS_METHOD)),
  });
  const publisher = new Publisher(
    session,
    log,
    (params) => void connection.sendDiagnostics(params).catch(unanswered("textDocument/publishDiagnostics")),
    () => void connection.sendRequest(DiagnosticRefreshRequest.type).catch(unanswered(DiagnosticRefreshRequest.method)),
  );
  const announcer = new Announcer(
    session,
    () => void connection.sendNotification(FINDINGS_CHANGED_METHOD).catch(unanswered(FINDINGS_CHANGED_METHOD)),
  );
  session.onComplete(() => publisher.everything());
  const scanning = new Scanning(connection, session, log);
  lifecycle(connection, { session, publisher, announcer, scanning, log });
  requests(connection, session, log);
  documents(connection, session, publisher, log);
  scanning.listen();
  notebooks(connection, session, publisher, log);
  if (!early) return connection.listen();
  if (early.initialized) initialize(session, early.initialized);
  early.end();
}

interface Parts {
  readonly session: Session;
  readonly publisher: Publisher;
  readonly announcer: Announcer;
  readonly scanning: Scanning;
  readonly log: Log;
}

function lifecycle(connection: Connection, { session, publisher, announcer, scanning, log }: Parts): void {
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(
    guardNotification(log, "initialized", async () => {
      const client = session.requireClient();
      if (client.folders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guardNotification(log, "workspace/didChangeWorkspaceFolders", (event) => {
            foldersChanged(session, event);
            publisher.everything();
            return scanning.settingsChanged();
          }),
        );
      }
      const wanted = registrations(client);
      if (wanted.length) await connection.sendRequest(RegistrationRequest.type, { registrations: wanted });
      await scanning.settingsChanged();
    }),
  );
  connection.onDidChangeConfiguration(
    guardNotification(log, DidChangeConfigurationNotification.method, async (params) => {
      configurationChanged(session, params);
      publisher.everything();
      await scanning.settingsChanged();
      if (session.client?.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guardNotification(log, "workspace/didChangeWatchedFiles", (params) => {
      watchedFilesChanged(session, params);
      publisher.everything();
      scanning.scanner.filesChanged();
    }),
  );
  connection.onNotification(
    ENVIRONMENT_METHOD,
    guardNotification(log, ENVIRONMENT_METHOD, (params: EnvironmentParams) => {
      environmentChanged(session, params);
      publisher.everything();
    }),
  );
  connection.onShutdown(() => {
    publisher.stop();
    announcer.stop();
    scanning.stop();
    session.end();
  });
}

function requests(connection: Connection, session: Session, log: Log): void {
  connection.languages.diagnostics.on(
    guardRequest(log, "textDocument/diagnostic", NO_DIAGNOSTICS, (params, token) => pullDiagnostics(session, params, token)),
  );
  connection.onCodeAction(guardRequest(log, "textDocument/codeAction", [], (params, token) => codeActions(session, params, token)));
  connection.onHover(guardRequest(log, "textDocument/hover", null, (params, token) => hover(session, params, token)));
  connection.onRequest(
    REPORT_METHOD,
    guardRequest(log, REPORT_METHOD, null, () => report(session)),
  );
  connection.onRequest(
    RULE_DOCUMENTATION_METHOD,
    guardRequest(log, RULE_DOCUMENTATION_METHOD, null, (params: RuleDocumentationParams) => ruleDocumentation(session, params)),
  );
  own(connection, session, log);
}

/** What the protocol of `protocol.ts` adds. */
function own(connection: Connection, session: Session, log: Log): void {
  connection.onCodeLens(guardRequest(log, "textDocument/codeLens", [], (params, token) => codeLenses(session, params, token)));
  connection.onRequest(
    FLOWS_METHOD,
    guardRequest(log, FLOWS_METHOD, null, (params: FlowsParams, token) => flows(session, params, token)),
  );
  const none: FindingsResult = { findings: [], baseline: false };
  connection.onRequest(
    FINDINGS_METHOD,
    guardRequest(log, FINDINGS_METHOD, none, () => findings(session)),
  );
  // Said in the client's language, which is known by the time that it is said.
  const failed: EditResult = {
    get problem() {
      return session.t("the edit could not be made; the output channel says why");
    },
  };
  connection.onRequest(
    DISABLE_METHOD,
    guardRequest(log, DISABLE_METHOD, failed, (params: DisableParams, token) => disable(session, params, token)),
  );
  connection.onRequest(
    DECLARABLE_METHOD,
    guardRequest(log, DECLARABLE_METHOD, null, (params: DeclarableParams) => declarable(session, params)),
  );
  connection.onRequest(
    DECLARE_METHOD,
    guardRequest(log, DECLARE_METHOD, failed, (params: DeclareParams) => declare(session, params)),
  );
  connection.onRequest(
    FIXES_METHOD,
    guardRequest(log, FIXES_METHOD, [], (params: FindingKey, token) => fixes(session, params, token)),
  );
}

function documents(connection: Connection, session: Session, publisher: Publisher, log: Log): void {
  const { documents: open } = session;
  open.onDidOpen(
    guardNotification(log, "textDocument/didOpen", ({ document }) => {
      session.opened(document);
      publisher.opened(document.uri);
    }),
  );
  open.onDidChangeContent(guardNotification(log, "textDocument/didChange", ({ document }) => publisher.changed(document.uri)));
  open.onDidSave(
    guardNotification(log, "textDocument/didSave", ({ document }) => {
      session.saved(document);
      return publisher.saved(document.uri);
    }),
  );
  open.onDidClose(
    guardNotification(log, "textDocument/didClose", ({ document }) => {
      session.closed(document);
      publisher.closed(document.uri);
    }),
  );
  open.listen(connection);
}

/** Their cells come and go as documents, before it is told whose they are and in which order. */
function notebooks(connection: Connection, session: Session, publisher: Publisher, log: Log): void {
  const { notebooks: open } = session;
  open.onDidOpen(
    guardNotification(log, "notebookDocument/didOpen", (notebook) => {
      for (const { uri } of session.notebookChanged(notebook)) publisher.opened(uri);
    }),
  );
  open.onDidChange(
    guardNotification(log, "notebookDocument/didChange", ({ notebookDocument }) => {
      for (const { uri } of session.notebookChanged(notebookDocument)) publisher.changed(uri);
    }),
  );
  open.onDidSave(
    guardNotification(log, "notebookDocument/didSave", async (notebook) => {
      for (const { uri } of session.notebookSaved(notebook)) await publisher.saved(uri);
    }),
  );
  open.onDidClose(guardNotification(log, "notebookDocument/didClose", (notebook) => session.notebookClosed(notebook)));
  open.listen(connection);
}
