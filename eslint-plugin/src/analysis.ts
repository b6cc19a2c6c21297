/**
 * Composition root: languages, models, secrets and engine over one workspace. A program is analysed once; rules select from the result.
 */
import { declarableAt, type Declarable } from "./declare.js";
import { documentKind, isExample, lockKind, readDocument, type Document, type DocumentKind, type Entry } from "./documents/index.js";
import { literalsOfDocument } from "./document-literals.js";
import type { FileAnalysis } from "./engine/finding.js";
import type { Links } from "./engine/links.js";
import { Program } from "./engine/program.js";
import { Registry } from "./engine/registry.js";
import type { Library, TypeName } from "./engine/summary.js";
import type { At, Module } from "./ir/ir.js";
import { isView, languageOf, languages } from "./languages/index.js";
import type { Cell, Comment, Language, LanguageName, Problem, ResolvedModules } from "./languages/language.js";
import { literalsOf } from "./literals.js";
import { javascript as javascriptModels } from "./models/javascript/index.js";
import { python as pythonModels } from "./models/python/index.js";
import { assignmentsIn, findSecrets } from "./secrets/index.js";
import { moveHits, sameMoved, Sources, type MovedFiles } from "./sources.js";
import type { OtherSuppression } from "./other-suppressions.js";
import { isTest, LARGEST_DOCUMENT } from "./workspace/classify.js";
import { memoryWorkspace } from "./workspace/memory.js";
import type { Workspace } from "./workspace/workspace.js";

/** A secret standing in the text. The value itself is never kept: `masked` is all that may be shown. */
export interface SecretHit {
  /** The literal's place, quotes included. */
  readonly at: At;
  /** The format's id ("slack-bot-token"), or "generic". */
  readonly format: string;
  /** What it is, in words: "Slack bot token". */
  readonly title: string;
  readonly masked: string;
  /** The name it is stored under, if any: "DISCORD_TOKEN", "apiKey". */
  readonly name?: string;
  /** The whole literal is the secret (so that it can be replaced by a read of the environment). */
  readonly whole: boolean;
  /** The environment variable to keep it in: "DISCORD_TOKEN". */
  readonly env?: string;
  /** The literal is the value of a JSX attribute, where an expression needs braces. */
  readonly jsx?: boolean;
}

/** What is known of any file, a program or not. */
export interface TextResult {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly secrets: readonly SecretHit[];
}

export interface FileResult extends FileAnalysis, TextResult {
  readonly language: LanguageName;
  /** Of a notebook. */
  readonly cells?: readonly Cell[];
}

/** A text file that is no program. */
export interface DocumentResult extends TextResult {
  readonly document: Document;
}

export type { Document, Entry };

/** The users' own rows and limits, and what else every door is told, from `settings["chatbot-security"]` or `chatbot-security.json`. */
export interface Settings {
  readonly models?: readonly Library[];
  /** Interpretation steps a file may take. */
  readonly budget?: number;
  /** Comments of other tools that silence our findings, too. */
  readonly otherSuppressions?: readonly OtherSuppression[];
  /** ESLint only: keep what was found for the next run. Default true. */
  readonly cache?: boolean;
}

export interface Analysis {
  /** The result for a file of the workspace; undefined when it cannot be read or is in no known language. Cached by content. */
  file(path: string): FileResult | undefined;
  /** The result for another text file; undefined when it cannot be read or is none that people write. */
  document(path: string): DocumentResult | undefined;
  /** What stands at a place, as users' own rows would name it; undefined when rows cannot. */
  declarable(path: string, offset: number): Declarable | undefined;
  /**
   * Does the work that the files' results need, until it is done or `until` (by `now`, in milliseconds) has passed; true when it is done.
   * `progress` is told how many files of how many are done.
   */
  advance(until?: number, now?: () => number, progress?: (done: number, total: number) => void): boolean;
  /**
   * An analysis that runs this file's functions only, and what they call: fast where the program is large, but what other files do with the
   * file's functions is not known there. Of use until a text changes.
   */
  near(path: string): Analysis;
}

/** The extensions of every language, with the dot: what a door lists as source files. */
export const sourceExtensions: readonly string[] = languages.flatMap((language) => language.extensions);

/** Where the scripts stand in a file that is markup with scripts in it; nothing in any other. */
export function scriptsIn(path: string, text: string): readonly At[] {
  return languageOf(path)?.scripts?.(path, text) ?? [];
}

/** In which notation a text of this name is; undefined when it is a program in one of the languages, or nothing that people write. */
export function notation(path: string): DocumentKind | undefined {
  return languageOf(path) && !isView(path) ? undefined : documentKind(path);
}

/** Whether a file of this name says which versions are installed: read when somebody looks for known vulnerabilities. */
export function isLockFile(path: string): boolean {
  return lockKind(path) !== undefined;
}

export function isDocument(path: string): boolean {
  return notation(path) !== undefined;
}

/** Each language has names of its own for its built-in types, functions and modules. */
const DEFAULT_MODELS: Readonly<Record<Language["name"], readonly Library[]>> = { javascript: javascriptModels, python: pythonModels };

export function isBuiltInType(name: TypeName): boolean {
  return languages.some((language) => builtin.ofLanguage(language.name).type(name) !== undefined);
}

/** The models of every language, users' own rows in each. Indexed when the first file of the language is seen. */
class Registries {
  private readonly made = new Map<Language["name"], Registry>();

  constructor(private readonly own: readonly Library[]) {}

  of(file: string): Registry {
    return this.ofLanguage(languageOf(file)?.name ?? "javascript");
  }

  ofLanguage(name: Language["name"]): Registry {
    let registry = this.made.get(name);
    if (!registry) this.made.set(name, (registry = new Registry(DEFAULT_MODELS[name], false, this.own)));
    return registry;
  }
}

const builtin = new Registries([]);
const registries = new WeakMap<readonly Library[], Registries>();

function registriesOf(models: readonly Library[] | undefined): Registries {
  if (!models?.length) return builtin;
  let found = registries.get(models);
  if (!found) registries.set(models, (found = new Registries(models)));
  return found;
}

/** One program over the workspace, for one set of models. What changes between two calls is found out by the texts. */
export function analyse(workspace: Workspace, settings: Settings): Analysis {
  return new ProgramAnalysis(workspace, registriesOf(settings.models), settings.budget);
}

/** A program of which one part is analysed after another, for whoever knows the results of the rest. */
export interface Parts {
  /** Whether the file's functions are run when the whole program is analysed. */
  isRoot(file: string): boolean;
  /** What specifiers and computed paths mean, and where a file's program starts: as in `ResolvedModules`. */
  resolve(from: string, specifier: string): string | undefined;
  match(from: string, pieces: readonly (string | undefined)[]): readonly string[];
  root(from: string): string;
  /** An analysis that runs these files' functions only. What one part parsed the next one has. */
  part(runs: ReadonlySet<string>): Part;
}

export interface Part extends Analysis {
  /** What every file that took part depends on. */
  links(): readonly Links[];
  /** The secrets in a file's text; runs nothing. */
  secrets(path: string): readonly SecretHit[];
}

export type { Links };

export function analyseParts(workspace: Workspace, settings: Settings): Parts {
  return new ProgramAnalysis(workspace, registriesOf(settings.models), settings.budget);
}

/** One file on its own. `registry` is for tests that watch which rows take part. */
export function analyseText(path: string, text: string, registry?: Registry, budget?: number): FileResult {
  return new ProgramAnalysis(memoryWorkspace([[path, text]]), registry ? { of: () => registry } : builtin, budget).file(path)!;
}

interface Result {
  readonly result: FileResult;
  readonly analysis: FileAnalysis;
  readonly moved: MovedFiles;
}

class ProgramAnalysis implements Part, Parts {
  private readonly program: Program;
  private readonly results = new Map<string, Result>();
  /** Nothing depends on a document, so only the last one is kept: each rule asks for it. */
  private lastDocument: DocumentResult | undefined;
  private resolvers = new Map<Language, ResolvedModules>();
  /** The files that users' own rows name by their path as an import would. */
  private own: ReadonlyMap<string, TypeName> = new Map();
  private listed: readonly string[] = [];
  private roots: readonly string[] = [];
  private rootSet: ReadonlySet<string> = new Set();
  private basis: string | undefined;
  private stamp: number | undefined;
  private frame: number | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly registries: Pick<Registries, "of">,
    private readonly budget: number | undefined,
    private readonly runs?: ReadonlySet<string>,
    private readonly sources = new Sources(workspace),
  ) {
    this.program = new Program(
      {
        roots: () => this.roots,
        isRoot: (file) => this.rootSet.has(file),
        isTest,
        module: (file) => this.sources.get(file)?.module,
        resolve: (from, specifier) => this.modulesOf(from)?.resolve(from, specifier),
        match: (from, pieces) => this.modulesOf(from)?.match(from, pieces) ?? [],
        ownType: (file) => this.own.get(file) ?? registries.of(file).ownModule(`./${file}`),
        member: (from, specifier, name) => this.modulesOf(from)?.member?.(specifier, name),
        root: (from) => this.modulesOf(from)?.root(from) ?? "",
        registry: (file) => registries.of(file),
      },
      budget,
    );
  }

  file(path: string): FileResult | undefined {
    this.look();
    const known = this.results.get(path);
    const source = this.sources.get(path);
    const analysis = source && this.program.file(path);
    if (!analysis) return undefined;
    const moved = this.sources.movedIn(analysis.hits);
    const isSame = known?.analysis.hits === analysis.hits && known.analysis.truncated === analysis.truncated;
    if (isSame && known.result.text === source.text && sameMoved(known.moved, moved)) return known.result;
    const { text, parsed, language } = source;
    const { problems, comments, cells } = parsed;
    const secrets = this.secrets(path);
    const hits = moveHits(analysis.hits, moved);
    const result = { ...analysis, hits, text, language: language.name, problems, comments, secrets, ...(cells && { cells }) };
    this.results.set(path, { result, analysis, moved });
    return result;
  }

  document(path: string): DocumentResult | undefined {
    const isLock = isLockFile(path);
    const text = isLock || isDocument(path) ? this.workspace.read(path) : undefined;
    if (text === undefined || (!isLock && text.length > LARGEST_DOCUMENT)) return undefined;
    if (this.lastDocument?.file === path && this.lastDocument.text === text) return this.lastDocument;
    return (this.lastDocument = documentResult(path, text));
  }

  declarable(path: string, offset: number): Declarable | undefined {
    this.look();
    const source = this.sources.get(path);
    const modules = this.modulesOf(path);
    if (!source || !modules || source.parsed.cells) return undefined;
    const asFile = (file: string | undefined, isName: boolean) => (file === undefined ? undefined : { module: `./${file}`, isName });
    return declarableAt(source.parsed.module, source.text, offset, {
      registry: this.registries.of(path),
      moduleName: (specifier, name) => {
        if (specifier === "") return asFile(path, false);
        // Python: the name may be a module of the package.
        const member = name === "*" ? undefined : modules.member?.(specifier, name);
        const file = asFile(member && modules.resolve(path, member), true) ?? asFile(modules.resolve(path, specifier), false);
        return file ?? (specifier.startsWith(".") ? undefined : { module: specifier, isName: false });
      },
    });
  }

  advance(until?: number, now?: () => number, progress?: (done: number, total: number) => void): boolean {
    this.look();
    const isDone = this.program.advance(until, now, progress);
    // Whoever works in pieces looks again; without it everything would have to be resolved anew then.
    if (isDone && this.workspace.stamp) this.basis ??= basisOf(this.resolvers);
    return isDone;
  }

  secrets(path: string): readonly SecretHit[] {
    const source = this.sources.get(path);
    if (!source) return this.document(path)?.secrets ?? [];
    return (source.secrets ??= secretsOf(path, source.text, source.parsed.module));
  }

  links(): readonly Links[] {
    this.look();
    return this.program.links();
  }

  isRoot(file: string): boolean {
    this.look();
    return this.rootSet.has(file);
  }

  resolve(from: string, specifier: string): string | undefined {
    this.look();
    return this.modulesOf(from)?.resolve(from, specifier);
  }

  match(from: string, pieces: readonly (string | undefined)[]): readonly string[] {
    this.look();
    return this.modulesOf(from)?.match(from, pieces) ?? [];
  }

  root(from: string): string {
    this.look();
    return this.modulesOf(from)?.root(from) ?? "";
  }

  near(path: string): Analysis {
    return this.part(new Set([path]));
  }

  part(runs: ReadonlySet<string>): Part {
    this.look();
    const part = new ProgramAnalysis(this.workspace, this.registries, this.budget, runs, this.sources);
    part.resolvers = this.resolvers;
    return part;
  }

  /** Compares what the program was made of with what is there now. */
  private look(): void {
    const { workspace } = this;
    const stamp = workspace.stamp?.() ?? 0;
    if (stamp === this.stamp) return;
    const first = this.stamp === undefined;
    this.stamp = stamp;
    const typing = workspace.typing?.();
    const isTyping = typing !== undefined && typing.frame === this.frame;
    this.frame = typing?.frame;
    const changed = this.sources.look(isTyping ? typing.files : undefined);
    for (const path of changed) this.results.delete(path);
    if (isTyping) return this.program.change({ files: changed, resolution: false });
    const listed = workspace.list();
    const sameFiles = listed.length === this.listed.length && listed.every((file, i) => file === this.listed[i]);
    if (!sameFiles) {
      this.listed = listed;
      this.roots = listed.filter((file) => !isTest(file) && !isView(file) && (this.runs?.has(file) ?? true));
      this.rootSet = new Set(this.roots);
    }
    const given = first && this.resolvers.size > 0;
    const resolvers = given ? this.resolvers : new Map(languages.map((language) => [language, language.modules(workspace)]));
    const basis = first ? undefined : basisOf(resolvers);
    const resolution = !first && (!sameFiles || basis !== this.basis);
    if (first || resolution) {
      this.resolvers = resolvers;
      this.own = this.ownFiles();
    }
    this.basis = basis;
    if (!first) this.program.change({ files: changed, resolution });
  }

  private ownFiles(): ReadonlyMap<string, TypeName> {
    const found = new Map<string, TypeName>();
    // Users' rows are in the registry of every language.
    for (const [path, type] of this.registries.of("").ownModules) {
      if (!path.startsWith("./")) continue;
      for (const modules of this.resolvers.values()) {
        const file = modules.resolve("", path);
        if (file !== undefined) found.set(file, type);
      }
    }
    return found;
  }

  private modulesOf(file: string): ResolvedModules | undefined {
    const language = languageOf(file);
    return language && this.resolvers.get(language);
  }
}

function basisOf(resolvers: ReadonlyMap<Language, ResolvedModules>): string {
  return [...resolvers.values()].map((each) => each.basis).join("\0");
}

/** Texts without a form, where `name = value` without quotes is an assignment; in programs of other languages it may be anything. */
const NOTES = /(?:^|\/)[^./]+$|\.(?:txt|text|log)$/u;

function documentResult(file: string, text: string): DocumentResult | undefined {
  const document = readDocument(file, text);
  if (!document) return undefined;
  // What tools write there are hashes.
  const secrets =
    isLockFile(file) || LOCK.test(file)
      ? []
      : findSecrets(text, NOTES.test(file) ? assignmentsIn(text) : literalsOfDocument(document, text));
  // What is written there to be replaced is no secret, but a token in a provider's format is one wherever it stands.
  const filledIn = isExample(file) || document.kind === "markdown" || TEST_DATA.test(file) || TEST_RUN.test(file);
  const kept = filledIn ? withoutDoubles(secrets) : secrets;
  return { file, text, document, problems: [], comments: document.comments, secrets: kept };
}

/** What tools note of the state of other files. */
const LOCK = /\.lock$/u;

/** A folder of what tests need. */
const TEST_DATA =
  /(?:^|\/)(?:(?:[\w-]{1,40}-)?tests?|__tests__|__fixtures__|__mocks__|fixtures?|testdata|test-data|testinfra|molecule|cypress|mocks?|spec|e2e)\//i;

/** What a service sets up for one run of the tests, and takes down again. */
const TEST_RUN = /(?:^|\/)(?:\.github\/workflows|\.circleci|\.gitlab|\.ci|ci)\/|(?:^|\/)\.gitlab-ci\.ya?ml$/i;

/** By name, so that every door agrees whatever folder it was started in. */
const TEST_FILE = /[._-](?:test|spec|test-d)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|tests|conftest|ci)\.py$/i;

/** In a test's own file a password is a double; a token in a provider's format is a real one even there. */
function secretsOf(path: string, text: string, module: Module): readonly SecretHit[] {
  const secrets = findSecrets(text, literalsOf(module, text));
  return TEST_FILE.test(path) ? withoutDoubles(secrets) : secrets;
}

function withoutDoubles(secrets: readonly SecretHit[]): readonly SecretHit[] {
  return secrets.filter(({ format }) => !DOUBLES.has(format));
}

/** What people make up for a test, for a reader, or for what runs on the developer's machine. */
const DOUBLES: ReadonlySet<string> = new Set(
  "generic url-password database-url connection-string private-key putty-private-key curl-credentials http-header json-web-token kubernetes-secret".split(
    " ",
  ),
);
