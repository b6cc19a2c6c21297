/**
 * The folders the client has open, and which of them decides for a document: the innermost that holds it. A file outside all of them gets
 * its own folder as root for as long as it is open; a document without a file goes to a root without files.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenNotebook } from "./notebooks.js";
import { Root } from "./root.js";
import type { Tools } from "./tools.js";
import { parentUri, parseUri } from "./uris.js";

export class Roots {
  private folders: Root[] = [];
  private readonly loose = new Map<string, Root>();
  private readonly nowhere: Root;
  private readonly owners = new Map<string, Root>();

  constructor(private readonly tools: Tools) {
    this.nowhere = new Root(undefined, tools);
  }

  all(): readonly Root[] {
    return [...this.folders, ...this.loose.values(), this.nowhere];
  }

  /** Those that the client has open, without those of documents that are elsewhere. */
  ofFolders(): readonly Root[] {
    return this.folders;
  }

  /** Whether no other folder is nearer to a file of this one. */
  decides(root: Root, uri: string): boolean {
    return this.folders.length < 2 || this.decide(uri) === root;
  }

  /** A folder of the client's workspace: what the user trusts, if anything. A lone file's folder is none. */
  isFolder(root: Root): boolean {
    return this.folders.includes(root);
  }

  /** Folders came and went; the open documents find their places again. */
  change(added: readonly string[], removed: readonly string[], documents: readonly TextDocument[]): void {
    for (const document of documents) this.remove(document.uri);
    this.folders = this.folders.filter((root) => !removed.includes(root.uri ?? ""));
    for (const uri of added) if (!this.folders.some((root) => root.uri === uri)) this.folders.push(new Root(uri, this.tools));
    for (const document of documents) this.add(document);
  }

  add(document: TextDocument): void {
    const root = this.decide(document.uri);
    this.owners.set(document.uri, root);
    root.add(document);
  }

  remove(uri: string): void {
    const root = this.owners.get(uri);
    this.owners.delete(uri);
    root?.remove(uri);
    if (root?.uri !== undefined && this.loose.get(root.uri) === root && root.isEmpty()) this.loose.delete(root.uri);
  }

  /** The notebook's cells belong where it does. */
  addNotebook(notebook: OpenNotebook): Root {
    const root = this.decide(notebook.uri);
    root.addNotebook(notebook);
    for (const { uri } of notebook.cells) {
      if (this.owners.get(uri) !== root) this.remove(uri);
      this.owners.set(uri, root);
    }
    return root;
  }

  removeNotebook(notebook: OpenNotebook, root: Root): void {
    root.removeNotebook(notebook);
    for (const { uri } of notebook.cells) this.owners.delete(uri);
  }

  /** The root of an open document. */
  of(uri: string): Root | undefined {
    return this.owners.get(uri);
  }

  private decide(uri: string): Root {
    const address = parseUri(uri);
    let best: Root | undefined;
    let length = -1;
    for (const root of this.folders) {
      const covered = root.covers(address);
      if (covered !== undefined && covered > length) [best, length] = [root, covered];
    }
    return best ?? (address.scheme === "file" ? this.looseRoot(parentUri(uri)) : this.nowhere);
  }

  private looseRoot(uri: string): Root {
    const known = this.loose.get(uri);
    if (known) return known;
    const root = new Root(uri, this.tools, true);
    this.loose.set(uri, root);
    return root;
  }
}
