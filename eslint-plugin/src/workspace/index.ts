/** Workspaces for the doors: a folder on disk, texts in memory, and the paths between them. */
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
export { diskWorkspace, isIgnored, LARGEST_FILE, type DiskOptions, type DiskWorkspace, type Skipped, type SourceFile } from "./disk.js";
export { memoryWorkspace } from "./memory.js";
export * from "./paths.js";
export type { Workspace } from "./workspace.js";
