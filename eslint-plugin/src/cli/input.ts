/** What a run looks at: the files of its paths, or the text on standard input, with the settings that hold for them. */
import { dirname, resolve } from "node:path";
import { isDocument, isLockFile, sourceExtensions } from "../analysis.js";
import { decodeText } from "../workspace/decode.js";
import { diskWorkspace, type DiskWorkspace } from "../workspace/disk.js";
import { memoryWorkspace } from "../workspace/memory.js";
import { pathWithin } from "../workspace/machine-paths.js";
import { readAdvisories } from "./advisories.js";
import { readConfig, type Config } from "./config.js";
import type { Options } from "./options.js";
import { resolveTargets, type Targets } from "./targets.js";
import { UsageError } from "./usage.js";

export interface Input extends Pick<DiskWorkspace, "files" | "skipped"> {
  readonly targets: Targets;
  readonly config: Config;
  readonly workspace: DiskWorkspace | ReturnType<typeof memoryWorkspace>;
}

export function fromDisk(options: Options, cwd: string): Input {
  const targets = resolveTargets(options.paths, cwd);
  const config = withAdvisories(readConfig(options, targets, cwd), options, cwd);
  const workspace = diskWorkspace(targets.root, {
    extensions: sourceExtensions,
    documents: (path) => isDocument(path) || (config.lint.advisories !== undefined && isLockFile(path)),
    targets: targets.paths,
    includeTests: config.includeTests,
    ignores: (path) => config.ignores(path),
  });
  return { targets, config, workspace, files: workspace.files, skipped: workspace.skipped };
}

/** Who brings a database wants to know what it says, whatever the preset is. */
function withAdvisories(config: Config, { advisories, off }: Options, cwd: string): Config {
  if (advisories === undefined) return config;
  const rules = off.includes("no-vulnerable-dependency") ? config.lint.rules : { "no-vulnerable-dependency": {}, ...config.lint.rules };
  return { ...config, lint: { ...config.lint, ...(rules && { rules }), advisories: readAdvisories(advisories, cwd) } };
}

/** The text takes the place of the file whose name it goes by; the rest of its project is read from disk. */
export function fromStdin(options: Options, cwd: string, readStdin: () => Uint8Array): Input {
  const file = resolve(cwd, options.stdinFilename);
  const folder = pathWithin(cwd, file) === undefined ? dirname(file) : cwd;
  const targets = { ...resolveTargets([folder], cwd), root: folder };
  const path = pathWithin(folder, file) ?? "";
  if (!isDocument(path) && !sourceExtensions.some((extension) => path.toLowerCase().endsWith(extension))) {
    throw new UsageError(
      `--stdin-filename ${options.stdinFilename}: the name tells no language; it ends with one of ${sourceExtensions.join(" ")}.`,
    );
  }
  const text = decodeText(readStdin());
  if (text === undefined) throw new UsageError("Standard input is binary.");
  const below = diskWorkspace(folder, { extensions: sourceExtensions, targets: [] });
  const workspace = memoryWorkspace([[path, text]], below);
  return { targets, config: readConfig(options, targets, cwd), workspace, files: [{ path, secretsOnly: false }], skipped: [] };
}
