/** What of workspaces runs anywhere, in a browser, too: texts in memory, trees of files that somebody else reads, and what to make of names. */
export {
  classifyFolder,
  classifyName,
  classifyText,
  isMinifiedDocument,
  isTest,
  LARGEST_DOCUMENT,
  SKIP_REASONS,
  type SkipReason,
} from "./classify.js";
export { decodeText } from "./decode.js";
export { GitIgnore } from "./gitignore.js";
export { memoryWorkspace } from "./memory.js";
export * from "./paths.js";
export {
  finish,
  LARGEST_FILE,
  walkTree,
  type Loaded,
  type Skipped,
  type SourceFile,
  type Tree,
  type TreeEntry,
  type TreeOptions,
  type TreeWorkspace,
} from "./walk.js";
export type { Workspace } from "./workspace.js";
