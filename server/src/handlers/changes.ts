/** Notifications of what changed outside the documents: settings, folders, files on disk. Each makes every finding due again. */
import type {
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  RegistrationParams,
  WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import type { Client } from "../client.js";
import { SOURCE_GLOB } from "../languages.js";
import { CONFIGURATION_SECTION } from "../protocol.js";
import { PROJECT_FILE } from "../root.js";
import type { Session } from "../session.js";

/** What baselines are called, unless the project says otherwise. */
const BASELINE_GLOB = "**/*baseline*.json";
const RESOLUTION_GLOB = "**/{package.json,tsconfig*.json,jsconfig.json}";

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
      // What a finding depends on: the project's settings, every source file, and what decides over module names.
      registerOptions: {
        watchers: [`**/${PROJECT_FILE}`, SOURCE_GLOB, RESOLUTION_GLOB, BASELINE_GLOB].map((globPattern) => ({ globPattern })),
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

export function foldersChanged(session: Session, event: WorkspaceFoldersChangeEvent): void {
  session.foldersChanged(
    event.added.map(({ uri }) => uri),
    event.removed.map(({ uri }) => uri),
  );
}

export function watchedFilesChanged(session: Session, params: DidChangeWatchedFilesParams): void {
  if (params.changes.length) session.filesChanged();
}
