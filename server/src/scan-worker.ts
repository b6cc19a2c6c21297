/**
 * The scan in a thread of its own: the analysis is synchronous, and whoever types must not wait for it. Has a program of its own, from the
 * disk and the open documents that it is sent, and keeps it between two scans. Executes nothing of the project.
 */
import { parentPort, workerData } from "node:worker_threads";
import { TextDocument } from "vscode-languageserver-textdocument";
import { OpenNotebook } from "./notebooks.js";
import { plugin } from "./plugin.js";
import { Roots } from "./roots.js";
import { Look, type Folder, type LookStep } from "./scan-look.js";
import type { ScanOrder, ScanReply, ScanRequest, ScanThreadData, SentDocument } from "./scan-messages.js";
import { combine } from "./settings.js";

/** Milliseconds between two looks at the flag, where work can be divided. */
const SLICE = 50;
/** Milliseconds for which steps are kept, so that few messages go. */
const BATCH = 50;

const stop = new Int32Array((workerData as ScanThreadData).stop);
const roots = new Roots(plugin);
const look = new Look(roots);
const open = new Map<string, TextDocument>();
let notebooks: readonly OpenNotebook[] = [];
let generation: number | undefined;

function document({ uri, languageId, version, text }: SentDocument): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}

/** What the client has open is here what it is there. */
function follow(request: ScanRequest): void {
  for (const notebook of notebooks) for (const root of roots.all()) root.removeNotebook(notebook);
  const has = roots.ofFolders().map(({ uri }) => uri ?? "");
  const added = request.all.filter((uri) => !has.includes(uri));
  const removed = has.filter((uri) => !request.all.includes(uri));
  if (added.length + removed.length > 0) roots.change(added, removed, [...open.values()]);
  const sent = new Map(request.documents.map((each) => [each.uri, each]));
  for (const [uri, { version, languageId }] of open) {
    const now = sent.get(uri);
    if (now?.version === version && now.languageId === languageId) continue;
    roots.remove(uri);
    open.delete(uri);
  }
  for (const [uri, each] of sent) {
    if (open.has(uri)) continue;
    open.set(uri, document(each));
    roots.add(open.get(uri)!);
  }
  notebooks = request.notebooks.map(({ uri, cells }) => new OpenNotebook(uri, cells.map(document)));
  for (const notebook of notebooks) roots.addNotebook(notebook);
}

function foldersOf(request: ScanRequest): readonly Folder[] {
  return request.folders.flatMap(({ uri, editor }) => {
    const root = roots.ofFolders().find((each) => each.uri === uri);
    if (!root) return [];
    root.isScanned = true;
    if (generation !== undefined && generation !== request.generation) root.forget();
    const project = root.projectSettings();
    // What is wrong with it the server has said.
    return [{ root, settings: combine(editor, project && "problem" in project ? undefined : project) }];
  });
}

function run({ run, request }: ScanOrder): void {
  const isStopped = (): boolean => Atomics.load(stop, 0) >= run;
  let steps: LookStep[] = [];
  let sent = performance.now();
  const send = (end?: ScanReply["end"]): void => {
    parentPort?.postMessage({ run, steps, ...(end && { end }) } satisfies ScanReply);
    steps = [];
    sent = performance.now();
  };
  try {
    follow(request);
    const folders = foldersOf(request);
    generation = request.generation;
    if (request.afresh) look.forget();
    for (const step of look.over(folders, SLICE)) {
      if (isStopped()) return send("stopped");
      if (step) steps.push(step);
      if (performance.now() - sent > BATCH) send();
    }
    send("done");
  } catch (error) {
    send({ failed: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on("message", run);
