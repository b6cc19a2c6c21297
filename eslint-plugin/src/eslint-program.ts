/**
 * The program behind ESLint: ESLint shows one file at a time, a flow may need them all. The files are read from disk as the command line
 * reads them; the text that ESLint has goes over what is on disk. One program serves every rule and every file of a run. oxlint shows of a
 * Vue, Svelte or Astro file each script by itself: the whole file is analysed then, as it is on disk.
 */
import { notation, scriptsIn, sourceExtensions, type Analysis, type Settings } from "./analysis.js";
import { giveUp, Memory } from "./eslint-memory.js";
import type { ActiveRule, Findings } from "./findings.js";
import type { At } from "./ir/ir.js";
import { compilingLate } from "./late-compiling.js";
import { analysisOf, ruleReport } from "./lint.js";
import { diskWorkspace } from "./workspace/disk.js";
import { memoryWorkspace } from "./workspace/memory.js";
import { pathWithin } from "./workspace/machine-paths.js";
import { projectRoot } from "./workspace/paths.js";
import type { Workspace } from "./workspace/workspace.js";

/** Milliseconds for which the disk is taken to be as it was. */
const PATIENCE = 1000;

export interface Asked {
  /** What a rule says of the file; undefined when it is in no known language. */
  report(active: ActiveRule): Pick<Findings, "findings" | "problems"> | undefined;
  /** Where the text that was shown stands in the text that was analysed, if it is a part of it. */
  readonly part?: At | undefined;
}

interface Question {
  readonly file: string;
  readonly text: string;
  readonly cwd: string;
  readonly settings: Settings;
}

/** ESLint runs every rule on a text before the next, and before anything else happens: what the first one was told holds for them all. */
let last: { readonly question: Question; readonly asked: Asked } | undefined;

/** The analysis of a file with the text that ESLint has. `file` is absolute, or a bare name for a text that is on no disk. */
export function askProgram(file: string, text: string, cwd: string, settings: Settings): Asked {
  const before = last?.question;
  if (before?.file === file && before.text === text && before.cwd === cwd && before.settings === settings) return last!.asked;
  const question = { file, text, cwd, settings };
  last = undefined;
  const asked = ask(question);
  last = { question, asked };
  queueMicrotask(() => (last = undefined));
  return asked;
}

function ask({ file, text, cwd, settings }: Question): Asked {
  const inside = pathWithin(cwd, file);
  const program = inside === undefined || inside === "" || !isAbsolute(file) ? undefined : programOf(cwd, inside);
  if (!program) return askAlone(file.replaceAll("\\", "/"), text, settings);
  const path = inside!;
  const part = program.show(path, text);
  // Nothing depends on a document, or on a file that is only shown.
  const memory = notation(path) || program.isOnlyShown(path) ? undefined : program.memory(settings);
  if (memory) return { report: (active) => memory.report(path, active), part };
  return { ...askAnalysis(analysisOf(program.workspace, settings), path, settings), part };
}

function askAnalysis(analysis: Analysis, path: string, settings: Settings): Asked {
  const result = analysis.document(path) ?? compilingLate(() => analysis.file(path));
  return { report: (active) => result && ruleReport(result, active, analysis, settings) };
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[a-z]:[\\/]/iu.test(path);
}

function askAlone(file: string, text: string, settings: Settings): Asked {
  return askAnalysis(analysisOf(memoryWorkspace([[file, text]]), settings), file, settings);
}

const programs = new Map<string, DiskProgram | undefined>();

/** The program that a file belongs to; undefined when its folder is no project, or cannot be read. */
function programOf(cwd: string, path: string): DiskProgram | undefined {
  if (!programs.has(cwd))
    programs.set(
      cwd,
      attempt(() => new DiskProgram(cwd)),
    );
  const program = programs.get(cwd);
  return program?.covers(path) ? program : undefined;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

class DiskProgram {
  readonly workspace: Workspace;
  private readonly shown = new Map<string, string>();
  private disk: Workspace;
  private version = 0;
  /** What is shown is not, or not all the time, what was on disk in the beginning. */
  private differs = false;
  private looked = performance.now();
  /** What earlier runs found, by settings, for as long as everything that is shown is as it is on disk. */
  private readonly memories = new Map<string, Memory | undefined>();
  private readonly seen = new Set<string>();
  private readonly covered = new Map<string, boolean>();
  private last: { readonly path: string; readonly text: string; readonly part: At | undefined } | undefined;

  constructor(private readonly root: string) {
    this.disk = this.open(undefined);
    this.workspace = {
      read: (path) => this.shown.get(path) ?? this.disk.read(path),
      exists: (path) => this.shown.has(path) || this.disk.exists(path),
      list: () => this.disk.list(),
      stamp: () => this.version,
    };
  }

  private open(before: Workspace | undefined): Workspace {
    return diskWorkspace(this.root, { extensions: sourceExtensions, before });
  }

  memory(settings: Settings): Memory | undefined {
    if (this.differs) return undefined;
    const key = JSON.stringify(settings);
    if (!this.memories.has(key))
      this.memories.set(
        key,
        compilingLate(() => Memory.over(this.root, this.workspace, settings)),
      );
    return this.memories.get(key);
  }

  /** A block of code in a Markdown file, say, which a processor of ESLint's has taken out of it. */
  isOnlyShown(path: string): boolean {
    return this.shown.has(path) && !this.disk.exists(path);
  }

  private forgetMemories(): void {
    this.differs = true;
    for (const memory of this.memories.values()) if (memory) giveUp(memory);
    this.memories.clear();
  }

  /** Whether a file belongs to a project. Every rule asks for every file, and each answer looks for many files. */
  covers(path: string): boolean {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    let covered = this.covered.get(folder);
    if (covered === undefined) {
      covered = projectRoot(folder, (each) => this.disk.exists(each)) !== undefined;
      this.covered.set(folder, covered);
    }
    return covered;
  }

  /**
   * The text of a file as ESLint has it now. A file that is shown again tells of an editor, where files change between two runs. Gives the
   * place of the text if it is one of the scripts of the file on disk.
   */
  show(path: string, text: string): At | undefined {
    const isLate = performance.now() - this.looked > PATIENCE;
    if (!isLate && this.last?.path === path && this.last.text === text) return this.last.part;
    let part = this.scriptWith(path, text);
    const what = part ? `${path}:${part.start}` : path;
    if (isLate && this.seen.has(what)) {
      this.lookAgain();
      part = this.scriptWith(path, text);
    }
    this.seen.add(what);
    this.last = { path, text, part };
    if (part || this.workspace.read(path) === text) return part;
    this.shown.set(path, text);
    this.version++;
    if (!this.isOnlyShown(path)) this.forgetMemories();
    return undefined;
  }

  private scriptWith(path: string, text: string): At | undefined {
    const file = this.workspace.read(path);
    return file === undefined || file === text ? undefined : scriptWith(path, file, text);
  }

  private lookAgain(): void {
    this.looked = performance.now();
    this.disk = this.open(this.disk);
    this.covered.clear();
    // What was shown and never saved is no longer anybody's text.
    this.shown.clear();
    this.version++;
    this.forgetMemories();
  }
}

/** Where one of the scripts of a file has this text; the white space around a script need not be shown. */
function scriptWith(path: string, file: string, shown: string): At | undefined {
  for (const { start, end } of scriptsIn(path, file)) {
    const script = file.slice(start, end);
    if (script.trim() !== shown.trim()) continue;
    const from = start + script.search(/\S|$/u) - shown.search(/\S|$/u);
    return { start: from, end: from + shown.length };
  }
  return undefined;
}
