/**
 * The scan of whole folders: finds what the command line would find, in short pieces between which everybody else comes first, keeps it up
 * with the files, and tells of every file whose diagnostics are others. Who hears of them, and how, is not its business.
 */
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { compareWithBaseline } from "./baseline.js";
import { diagnosticsOf, resultIdOf } from "./diagnostics.js";
import { reason, type Log } from "./guard.js";
import type { ScanParams } from "./protocol.js";
import type { Root } from "./root.js";
import type { FileFindings, Session } from "./session.js";
import type { Settings } from "./settings.js";
import type { FileReport, ScannedFile } from "./tools.js";
import { nextTurn, SLICE } from "./turns.js";
import { uriWithin } from "./uris.js";

/** Milliseconds without a change after which a scan looks again: at files, and at documents in which somebody types. */
const SETTLED = { files: 300, documents: 1000 } as const;

/** Of one file, open or not. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

interface Scanned extends FileDiagnostics, FileFindings {
  readonly report: FileReport | undefined;
  /** The options it was linted with. */
  readonly lint: string;
  /** Of a text that is no program: its findings depend on nothing else. */
  readonly text: string | undefined;
}

/** One run over all folders. */
interface Run {
  cancelled: boolean;
  done: number;
  total: number;
}

interface Folder {
  readonly root: Root;
  readonly settings: Settings;
}

export interface Listener {
  /** Diagnostics of some files are others. */
  changed(files: readonly FileDiagnostics[]): void;
  /** A first run began, or one that somebody asked for. What it returns is told how far it has come. */
  began(cancel: () => void): { report(percentage: number, message: string): void; end(): void };
  state(params: ScanParams): void;
}

class Cancelled extends Error {}

export class Scanner {
  private readonly results = new Map<string, Scanned>();
  private readonly resend = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The timer waits for somebody to stop typing. */
  private patient = false;
  private run: Run | undefined;
  private running: Promise<void> | undefined;
  /** Somebody asked for a scan, whatever the settings are. */
  private commanded = false;
  /** Somebody ended a scan: nothing is looked at before it is asked for again. */
  private halted = false;
  private ended = false;
  private hasRun = false;
  /** The latest state that was told. */
  private told: string | undefined;

  constructor(
    private readonly session: Session,
    private readonly log: Log,
    private readonly listener: Listener,
  ) {
    session.scanned = () => this.results.values();
  }

  /** What is known now. */
  all(): readonly FileDiagnostics[] {
    return [...this.results.values()];
  }

  /** Waits for the run that is due or under way. */
  async settled(): Promise<void> {
    if (this.timer !== undefined) this.start();
    await this.running;
  }

  /** Whether any folder is to be scanned. */
  async isOn(): Promise<boolean> {
    return (await this.folders()).length > 0;
  }

  /** Scans every folder from now on, and now. */
  command(): void {
    this.commanded = true;
    this.halted = false;
    this.hasRun = false;
    this.after(0);
  }

  /** Ends the run under way. What it found stays. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.halted = true;
    if (!this.run || this.run.cancelled) return;
    this.run.cancelled = true;
    this.tell("cancelled", this.run);
  }

  /** Whoever changes settings or folders wants to see what comes of it. */
  settingsChanged(): void {
    this.halted = false;
    this.after(0);
  }

  filesChanged(): void {
    this.after(this.hasRun ? SETTLED.files : 0);
  }

  documentChanged(): void {
    this.after(SETTLED.documents, true);
  }

  /** The client has forgotten what it knew of a document; what it is to know now. */
  closed(uri: string): FileDiagnostics | undefined {
    const known = [...this.results.values()].find((each) => each.root.uriOf(each.path) === uri || each.uri === uri);
    if (!known) return undefined;
    this.resend.add(known.uri);
    this.after(SETTLED.documents, true);
    return known;
  }

  end(): void {
    this.ended = true;
    this.cancel();
  }

  /** `patient`: whoever types is waited for; a change on disk is looked at so long after the first. */
  private after(milliseconds: number, patient = false): void {
    if (this.ended || this.halted || (this.timer !== undefined && !this.patient)) return;
    clearTimeout(this.timer);
    this.patient = patient;
    this.timer = setTimeout(() => this.start(), milliseconds);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.ended || this.halted) return;
    const before = this.running ?? Promise.resolve();
    const running = before.then(() => this.runOnce());
    this.running = running;
    void running.then(() => {
      if (this.running === running) this.running = undefined;
    });
  }

  private async folders(): Promise<readonly Folder[]> {
    const all = await Promise.all(
      this.session.roots.ofFolders().map(async (root) => ({ root, settings: await this.session.settingsOf(root) })),
    );
    const wanted = all.filter(({ settings }) => settings.enable && (this.commanded || settings.scan === "workspace"));
    for (const { root } of all) root.isScanned = wanted.some((each) => each.root === root);
    return wanted;
  }

  private async runOnce(): Promise<void> {
    const run: Run = { cancelled: false, done: 0, total: 0 };
    this.run = run;
    const isFirst = !this.hasRun;
    let progress: ReturnType<Listener["began"]> | undefined;
    try {
      const folders = await this.folders();
      if (isFirst && folders.length > 0) progress = this.listener.began(() => this.cancel());
      await this.scan(folders, run, (percentage, message) => {
        progress?.report(percentage, message);
        if (isFirst) this.tell("scanning", run);
      });
      this.hasRun = folders.length > 0;
      this.tell(this.hasRun ? "done" : "off", run);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.log.error(`scan failed: ${reason(error)}`);
    } finally {
      progress?.end();
      this.run = undefined;
    }
  }

  private async scan(folders: readonly Folder[], run: Run, report: (percentage: number, message: string) => void): Promise<void> {
    const lists: (readonly ScannedFile[])[] = [];
    for (const { root, settings } of folders) {
      const files = await this.survey(root, settings, run);
      lists.push(files.filter(({ path }) => this.session.roots.decides(root, uriWithin(root.uri ?? "", path))));
    }
    run.total = lists.reduce((sum, { length }) => sum + length, 0);
    for (const { root, settings } of folders) {
      const analysed = (done: number, total: number): void =>
        report(Math.floor((done / Math.max(total, 1)) * 50), this.session.t("{0} of {1} programs analysed", done, total));
      while (!root.advance(settings, performance.now() + SLICE, throttled(analysed))) await this.turn(run);
    }
    const seen = new Set<string>();
    for (const [index, folder] of folders.entries()) await this.files(folder, lists[index]!, { run, seen, report });
    const gone = [...this.results.values()].filter(({ uri }) => !seen.has(uri));
    for (const { uri } of gone) this.results.delete(uri);
    this.publish(gone.map(({ uri }) => ({ uri, items: [], resultId: resultIdOf([]) })));
  }

  private async survey(root: Root, settings: Settings, run: Run): Promise<readonly ScannedFile[]> {
    const work = root.survey(settings);
    for (let until = performance.now() + SLICE; ;) {
      const { done, value } = work.next();
      if (done) return value;
      if (performance.now() < until) continue;
      await this.turn(run);
      until = performance.now() + SLICE;
    }
  }

  private async files(
    folder: Folder,
    files: readonly ScannedFile[],
    { run, seen, report }: { run: Run; seen: Set<string>; report: (percentage: number, message: string) => void },
  ): Promise<void> {
    const { lint: options, baseline, baselineMode } = folder.settings;
    // With another baseline, other findings of the same report are shown.
    const lint = JSON.stringify([options, baselineMode, baseline === undefined ? undefined : folder.root.read(baseline)]);
    let changed: FileDiagnostics[] = [];
    let until = performance.now() + SLICE;
    for (const file of files) {
      if (performance.now() > until) {
        this.publish(changed);
        changed = [];
        report(50 + Math.floor((run.done / Math.max(run.total, 1)) * 50), this.session.t("{0} of {1} files", run.done, run.total));
        await this.turn(run);
        until = performance.now() + SLICE;
      }
      const uri = uriWithin(folder.root.uri ?? "", file.path);
      seen.add(uri);
      const found = this.look(uri, folder, lint, file);
      if (found) changed.push(found);
      run.done++;
    }
    this.publish(changed);
  }

  /** What is new about a file; undefined when nothing is. */
  private look(uri: string, { root, settings }: Folder, lint: string, file: ScannedFile): FileDiagnostics | undefined {
    const known = this.results.get(uri);
    const forgotten = this.resend.delete(uri);
    const isSame = known?.root === root && known.lint === lint;
    const text = file.document && root.read(file.path);
    if (isSame && file.document && known.text === text) return forgotten ? known : undefined;
    const report = root.scan(file, settings);
    if (isSame && !file.document && known.report === report) return forgotten ? known : undefined;
    const { fresh: findings, known: listed } = compareWithBaseline(root, file.path, report?.findings ?? [], settings);
    const document = root.documentAt(file.path) ?? TextDocument.create(uri, "", 0, findings.length > 0 ? (root.read(file.path) ?? "") : "");
    const items = diagnosticsOf(this.session, { document, root, findings, suppressionProblems: report?.suppressionProblems });
    const resultId = resultIdOf(items);
    this.results.set(uri, { root, path: file.path, uri, findings, known: listed, items, resultId, report, lint, text });
    const isNew = known ? known.resultId !== resultId : items.length > 0;
    return isNew || forgotten ? { uri, items, resultId } : undefined;
  }

  /** Lets everybody else go first. */
  private async turn(run: Run): Promise<void> {
    do await nextTurn();
    while (this.session.isBusy && !run.cancelled);
    if (run.cancelled) throw new Cancelled();
  }

  private publish(changed: readonly FileDiagnostics[]): void {
    if (changed.length === 0) return;
    this.session.scanFound();
    this.listener.changed(changed);
  }

  private tell(state: ScanParams["state"], { done, total }: Run): void {
    let findings = 0;
    for (const each of this.results.values()) findings += each.findings.length;
    const params = { state, files: done, total, findings };
    const text = JSON.stringify(params);
    // A folder that is not scanned is no news.
    if (text !== (this.told ?? JSON.stringify({ ...params, state: "off" }))) this.listener.state(params);
    this.told = text;
  }
}

/** Tells of every so many only. */
function throttled(report: (done: number, total: number) => void): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 10 === 0) report(done, total);
  };
}
