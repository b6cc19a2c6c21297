/** Lists folders and reads files for a server that has no disk, by the editor's own file system, and nothing outside of the workspace. */
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient, Disposable } from "vscode-languageclient";
import { decodeText } from "eslint-plugin-chatbot-security/portable";
import {
  LIST_FOLDERS_METHOD,
  READ_FILES_METHOD,
  type FilesParams,
  type FolderEntry,
  type ListFoldersResult,
  type ReadFilesResult,
} from "chatbot-security-language-server/protocol";

function kindOf(type: FileType): FolderEntry["kind"] {
  if (type & FileType.SymbolicLink) return "link";
  return type === FileType.Directory ? "folder" : type === FileType.File ? "file" : "other";
}

async function each<T>(uris: readonly string[], ask: (uri: Uri) => Promise<T>): Promise<(T | null)[]> {
  return Promise.all(
    uris.map(async (text) => {
      const uri = Uri.parse(text, true);
      if (!workspace.getWorkspaceFolder(uri)) return null;
      try {
        return await ask(uri);
      } catch {
        return null;
      }
    }),
  );
}

export function answerForFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(LIST_FOLDERS_METHOD, ({ uris }: FilesParams): Promise<ListFoldersResult> =>
      each(uris, async (uri) => (await workspace.fs.readDirectory(uri)).map(([name, type]) => ({ name, kind: kindOf(type) }))),
    ),
    client.onRequest(READ_FILES_METHOD, ({ uris }: FilesParams): Promise<ReadFilesResult> =>
      each(uris, async (uri) => decodeText(await workspace.fs.readFile(uri)) ?? null),
    ),
  ];
}
