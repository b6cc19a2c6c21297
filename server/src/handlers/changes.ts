/** Notifications of what changed outside the documents: settings, folders, files on disk. Each makes every finding due again. */
import type {
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  RegistrationParams,
  WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import type { Client } from "../client.js";
import { SOURCE_GLOB } from "../languages.js";
import { CONFIGURATION_SECTION, DIAGNOSTIC_SOURCE, type EnvironmentParams } from "../protocol.js";
import { PROJECT_FILE } from "../root.js";
import type { Session } from "../session.js";

const ESLINT_GLOB = "**/eslint.config.{js,mjs,cjs,ts,mts,cts}";
/** What decides over module names, and the other texts that a scan looks at. */
const TEXT_GLOB = "**/*.{json,jsonc,json5,yaml,yml,toml,ini,cfg,conf,properties,env,sh,bash,md,mdx,html,htm,txt,ipynb}";
const NAMED_GLOB = "**/{.env*,Dockerfile*,*.dockerfile,Procfile,.npmrc,.pypirc,.netrc,.gitignore,.cursorrules,.windsurfrules,.clinerules}";

/** Diagnostics to be asked for, where the client can be told: only then does it matter whether it is to ask for those of closed files. */
export function diagnosticRegistration(workspaceDiagnostics: boolean): RegistrationParams["registrations"][number] {
  const registerOptions = { documentSelector: null, identifier: DIAGNOSTIC_SOURCE, interFileDependencies: true, workspaceDiagnostics };
  return { id: "diagnostics", method: "textDocument/diagnostic", registerOptions };
}

/** What the client should tell us of, if it lets servers ask. */
export function registrations(client: Client): RegistrationParams["registrations"] {
  const wanted: RegistrationParams["registrations"] = [];
  if (client.registersConfiguration) {
    wanted.push({
      id: "configuration",
      method: "workspace/didChangeConfiguration",
      registerOptions: { section: CONFIGURATION_SECTION },
    });
  }
  if (client.watchesFiles) {
    wanted.push({
      id: "files",
      method: "workspace/didChangeWatchedFiles",
      // What a finding depends on: the project's settings, every source file, what decides over module names, other texts, ESLint's configuration.
      registerOptions: {
        watchers: [`**/${PROJECT_FILE}`, SOURCE_GLOB, TEXT_GLOB, NAMED_GLOB, ESLINT_GLOB].map((globPattern) => ({ globPattern })),
      },
    });
  }
  return wanted;
}

export function configurationChanged(session: Session, params: DidChangeConfigurationParams): void {
  const settings: unknown = params.settings;
  const section: unknown = typeof settings === "object" && settings !== null ? Reflect.get(settings, CONFIGURATION_SECTION) : undefined;
  // Clients that answer questions send nothing here; what they sent in initialize stays in force below their answers.
  if (section === undefined) session.forget();
  else session.settingsSent(section);
}

/** The user trusts the workspace now, or the ESLint extension has come or gone. */
export function environmentChanged(session: Session, params: EnvironmentParams): void {
  session.sideBySide.setEnvironment(params);
  session.forget();
}

export function foldersChanged(session: Session, event: WorkspaceFoldersChangeEvent): void {
  session.foldersChanged(
    event.added.map(({ uri }) => uri),
    event.removed.map(({ uri }) => uri),
  );
}

export function watchedFilesChanged(session: Session, params: DidChangeWatchedFilesParams): void {
  if (params.changes.length) session.filesChanged(params.changes.map(({ uri }) => uri));
}
