/**
 * What earlier runs of ESLint found, kept by what it depends on: a run looks anew only at files that have changed, and at what depends on them.
 * What is asked of a file first decides over all: files that are new or changed are analysed then, so that whatever they lead into is known.
 */
import { analyseParts, type Parts, type Part, type Settings } from "./analysis.js";
import { cacheKey, defaultLocation, openCache, sha256, type CacheFile, type Component, type Kept } from "./cache/cache-file.js";
import { componentsOf, Files, Valid } from "./cache/components.js";
import { isFinding, isList, isRecord, isText } from "./cache/forms.js";
import type { Finding } from "./engine/finding.js";
import type { ActiveRule, Findings } from "./findings.js";
import { ruleReport } from "./lint.js";
import { BUILD } from "./version.js";
import type { Workspace } from "./workspace/workspace.js";

/** What rules said of a file. */
interface FileFindings {
  /** A line for each rule that was asked: its name, and its options where they are not the default ones. */
  readonly asked: string;
  readonly findings: readonly Finding[];
}

const KEPT: Kept<FileFindings> = {
  kind: "eslint-cache",
  is: isRecord({ asked: isText, findings: isList(isFinding) }),
  findings: ({ findings }) => findings,
};

/** What rules said of a file, by rule. */
type ByRule = Map<string, Answer>;

interface Answer {
  /** As text. */
  readonly options: string;
  /** Undefined where the next run may find something else. */
  readonly findings: readonly Finding[] | undefined;
}

/** What was analysed together. */
interface Run {
  readonly files: ReadonlySet<string>;
  readonly part: Part;
}

export class Memory {
  private readonly parts: Parts;
  private readonly files: Files;
  private readonly valid: Valid<FileFindings>;
  private readonly runs: Run[] = [];
  private readonly answers = new Map<string, ByRule>();
  private hasNews = false;

  /** Undefined where there is no place to keep anything, or nothing shall be kept. */
  static over(root: string, workspace: Workspace, settings: Settings): Memory | undefined {
    // The sources of another moment have the same name.
    if (BUILD === undefined || settings.cache === false) return undefined;
    const asked = JSON.stringify(settings);
    const file = defaultLocation(root, asked === "{}" ? "eslint" : `eslint-${sha256(asked).slice(0, 8)}`);
    if (file === undefined) return undefined;
    const open = (): CacheFile<FileFindings> => openCache(file, cacheKey(asked), KEPT);
    const memory = new Memory(workspace, settings, open);
    atExit(memory);
    return memory;
  }

  private constructor(
    workspace: Workspace,
    private readonly settings: Settings,
    private readonly open: () => CacheFile<FileFindings>,
  ) {
    const parts = (this.parts = analyseParts(workspace, settings));
    const listed = workspace.list();
    const roots = listed.filter((path) => parts.isRoot(path));
    const isListed = new Set(listed);
    this.files = new Files(workspace, parts, (path) => (parts.isRoot(path) ? "root" : isListed.has(path) ? "listed" : "unlisted"));
    this.valid = new Valid(open().components, (component) => this.files.fits(component));
    for (;;) {
      const fresh = new Set(roots.filter((path) => !this.valid.owner(path)));
      const part = parts.part(fresh);
      if (fresh.size > 0 && this.valid.giveUp(part.links())) continue;
      // Files whose functions nobody runs, such as tests, are asked for here, too.
      this.runs.push({ files: fresh, part });
      return;
    }
  }

  /** What a rule says of a file, whatever comments say; undefined when the file is in no known language. */
  report(path: string, active: ActiveRule): Pick<Findings, "findings" | "problems"> | undefined {
    const options = optionsOf(active);
    const known = this.answersFor(path).get(active.rule.name);
    if (known?.findings && known.options === options) return { findings: known.findings, problems: [] };
    const { part } = this.runOf(path);
    const result = part.file(path);
    if (!result) return undefined;
    const report = ruleReport(result, active, part, this.settings);
    const isSure = report.problems.length === 0 && !/nested too deeply/u.test(result.truncated ?? "");
    this.answersFor(path).set(active.rule.name, { options, findings: isSure ? report.findings : undefined });
    this.hasNews = true;
    return report;
  }

  private answersFor(path: string): ByRule {
    let answers = this.answers.get(path);
    if (!answers) {
      const kept = this.valid.report(path);
      this.answers.set(path, (answers = kept ? answersIn(kept) : new Map<string, Answer>()));
    }
    return answers;
  }

  /** Of what is kept whole and does not answer, all is analysed; what it is made of is still the same. */
  private runOf(path: string): Run {
    const component = this.valid.owner(path);
    if (!component) return this.runs.findLast(({ files }) => files.has(path)) ?? this.runs[0]!;
    for (const [file] of component.reports) this.answersFor(file);
    this.valid.remove(component);
    const files = new Set(component.files.map((file) => file.path));
    const run = { files, part: this.parts.part(files) };
    this.runs.push(run);
    return run;
  }

  /** Never throws. */
  save(): void {
    if (!this.hasNews) return;
    try {
      const reports = new Map([...this.answers].flatMap(([path, answers]) => (answers.size > 0 ? [[path, keptOf(answers)] as const] : [])));
      const made = this.runs.flatMap(({ files, part }) => componentsOf(this.files, { files, part, links: part.links(), reports }, KEPT));
      // A test is no part of what it tests: it is looked at anew, unless both are.
      const apart = made.filter((component) => !component.files.some(({ path }) => this.valid.owner(path)));
      const cache = this.open();
      cache.save(withOthers([...this.valid.components, ...apart], cache.components));
    } catch {
      // The next run finds it all again.
    }
  }
}

/** Several processes or threads may lint one project: each adds what it has found. */
function withOthers(
  own: readonly Component<FileFindings>[],
  others: readonly Component<FileFindings>[],
): readonly Component<FileFindings>[] {
  const byFiles = new Map(others.map((component) => [JSON.stringify(component.files), component]));
  return own.map((component) => {
    const other = byFiles.get(JSON.stringify(component.files));
    if (!other) return component;
    const known = new Set(component.reports.map(([file]) => file));
    return { ...component, reports: [...component.reports, ...other.reports.filter(([file]) => !known.has(file))] };
  });
}

function optionsOf({ rule, options }: ActiveRule): string {
  const text = JSON.stringify(options);
  return text === JSON.stringify(rule.defaultOptions) ? "" : text;
}

function keptOf(answers: ByRule): FileFindings | undefined {
  const all = [...answers];
  if (all.some(([, { findings }]) => findings === undefined)) return undefined;
  return {
    asked: all.map(([rule, { options }]) => (options === "" ? rule : `${rule} ${options}`)).join("\n"),
    findings: all.flatMap(([, { findings = [] }]) => findings),
  };
}

function answersIn({ asked, findings }: FileFindings): ByRule {
  return new Map(
    asked.split("\n").map((line) => {
      const [, rule = "", options = ""] = /^(\S*) ?(.*)$/u.exec(line) ?? [];
      return [rule, { options, findings: findings.filter((finding) => finding.rule === rule) }];
    }),
  );
}

const ending = new Set<Memory>();

/** ESLint does not say when it is done. */
function atExit(memory: Memory): void {
  if (ending.size === 0)
    process.once("exit", () => {
      for (const each of ending) each.save();
    });
  ending.add(memory);
}

/** Its files are no longer those on the disk: nothing more is kept of it. */
export function giveUp(memory: Memory): void {
  ending.delete(memory);
}
