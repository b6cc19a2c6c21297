/** Workspaces for the doors: a folder on disk and the paths to it, and what needs no disk. */
export { diskWorkspace, isIgnored, walkDisk, type DiskOptions, type DiskWorkspace } from "./disk.js";
export * from "./machine-paths.js";
export * from "./portable.js";
