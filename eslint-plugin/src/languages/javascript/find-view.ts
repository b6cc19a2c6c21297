/** Which file of the workspace the name of a template means: `render("users/list")`. */
import type { Workspace } from "../../workspace/workspace.js";
import { joined } from "./joined-path.js";
import { VIEWS } from "./views.js";

/** Folders, beside the file or above it, in which frameworks look for templates. */
const FOLDERS = ["", "views", "templates", "view", "src/views", "app/views", "server/views", "partials", "views/partials"];

/** What was asked for in a workspace: who makes a template, or deletes it, changes what a name means. */
const asked = new WeakMap<Workspace, Set<string>>();

/** `folder`: that of the file in which the name stands. A name that begins with a slash is a path from the workspace's root. */
export function findView(workspace: Workspace, folder: string, name: string): string | undefined {
  const names = VIEWS.some((extension) => name.toLowerCase().endsWith(extension)) ? [name] : VIEWS.map((extension) => name + extension);
  for (let at = name.startsWith("/") ? "" : folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    for (const below of FOLDERS)
      for (const each of names) {
        const path = joined(at, `${below}/${each}`);
        if (path !== undefined && isThere(workspace, path)) return path;
      }
    if (at === "") return undefined;
  }
}

/** Which of the templates that were asked for are there, as a text. */
export function viewsThere(workspace: Workspace): string {
  return [...(asked.get(workspace) ?? [])].filter((path) => workspace.exists(path)).join("\0");
}

function isThere(workspace: Workspace, path: string): boolean {
  let paths = asked.get(workspace);
  if (!paths) asked.set(workspace, (paths = new Set()));
  paths.add(path);
  return workspace.exists(path);
}
