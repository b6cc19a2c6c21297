/** A file system that is nowhere but in the editor's memory, as those of repositories and archives are. Begins with what `files.json` holds. */
// An editor in a browser refuses ES modules.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require("vscode");

const pathOf = (uri) => uri.path.replace(/^\/+|\/+$/g, "");
const refuse = (uri) => {
  throw FileSystemError.NoPermissions(uri);
};

function provider(files) {
  const changed = new EventEmitter();
  const isFolder = (path) => path === "" || [...files.keys()].some((name) => name.startsWith(`${path}/`));
  const known = (uri) => {
    const bytes = files.get(pathOf(uri));
    if (!bytes) throw FileSystemError.FileNotFound(uri);
    return bytes;
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) =>
      isFolder(pathOf(uri))
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: known(uri).length },
    readDirectory(uri) {
      const folder = pathOf(uri);
      const below = [...files.keys()].flatMap((name) => {
        if (folder === "") return [name];
        return name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [];
      });
      const entries = below.map((name) => [name.split("/")[0], name.includes("/") ? FileType.Directory : FileType.File]);
      return [...new Map(entries)];
    },
    readFile: known,
    writeFile(uri, bytes) {
      files.set(pathOf(uri), bytes);
      changed.fire([{ type: FileChangeType.Changed, uri }]);
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
}

exports.activate = async ({ extensionUri, subscriptions }) => {
  const listed = await workspace.fs.readFile(Uri.joinPath(extensionUri, "files.json"));
  const files = Object.entries(JSON.parse(new TextDecoder().decode(listed)));
  const bytes = files.map(([path, text]) => [path, new TextEncoder().encode(text)]);
  subscriptions.push(workspace.registerFileSystemProvider("bot-files", provider(new Map(bytes))));
};
