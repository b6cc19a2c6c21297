/**
 * The thread in which folders are scanned, seen from the server: started when there is something to scan, told to stop and ended when it does
 * not, ended, too, when nobody has needed it for a while, since it holds a program of its own. Where there are no threads nobody makes one.
 */
import { Worker } from "node:worker_threads";
import type { LookStep } from "./scan-look.js";
import type { ScanOrder, ScanReply, ScanRequest, ScanThreadData } from "./scan-messages.js";
import type { ScanThread } from "./tools.js";

/** Milliseconds in which a thread has to stop: one step of the analysis may take longer. */
const PATIENCE = 1_000;
/** Milliseconds after which a thread that has nothing to do is ended. The next scan begins from nothing. */
const IDLE = 5 * 60_000;
/** Stands beside the program that this is part of, with the same ending. */
const PROGRAM = new URL(`scan-worker${/\.[cm]?js$/u.exec(import.meta.url)?.[0] ?? ".js"}`, import.meta.url);

interface Running {
  readonly run: number;
  readonly hear: (steps: readonly LookStep[]) => void;
  readonly over: (problem?: string) => void;
}

export function scanThread(program = PROGRAM): ScanThread {
  return new Thread(program);
}

class Thread implements ScanThread {
  private worker: Worker | undefined;
  private readonly stop = new Int32Array(new SharedArrayBuffer(4));
  private latest = 0;
  private running: Running | undefined;
  /** A run was told to stop and has not: whoever comes next waits for its end. */
  private stopping: { readonly run: number; readonly over: Promise<void>; readonly end: () => void } | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly program: URL) {}

  async run(request: ScanRequest, hear: (steps: readonly LookStep[]) => void): Promise<void> {
    clearTimeout(this.idle);
    const run = ++this.latest;
    await this.stopping?.over;
    // It was told to stop before it began.
    if (Atomics.load(this.stop, 0) >= run) return;
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    await new Promise<void>((resolve, reject) => {
      const over = (problem?: string): void => {
        this.running = undefined;
        this.rest();
        if (problem === undefined) resolve();
        else reject(new Error(problem));
      };
      this.running = { run, hear, over };
      worker.postMessage({ run, request } satisfies ScanOrder);
    });
  }

  /** Answers at once: nothing more of the run is heard, whenever the thread stops. */
  cancel(): void {
    Atomics.store(this.stop, 0, this.latest);
    const { running } = this;
    if (!running) return;
    running.over();
    clearTimeout(this.idle);
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.end(), PATIENCE);
      end = () => {
        clearTimeout(timer);
        this.stopping = undefined;
        this.rest();
        resolve();
      };
    });
    this.stopping = { run: running.run, over, end };
  }

  end(): void {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    worker?.removeAllListeners();
    // What it may still throw is nobody's business.
    worker?.on("error", () => undefined);
    void worker?.terminate();
    this.stopping?.end();
    this.running?.over("its thread was ended");
  }

  private rest(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.end(), IDLE).unref();
  }

  private start(): Worker {
    const workerData: ScanThreadData = { stop: this.stop.buffer as SharedArrayBuffer };
    const worker = new Worker(this.program, { workerData, stdout: true, name: "chatbot-security scan" });
    worker.unref();
    worker.on("message", (reply: ScanReply) => this.heard(reply));
    const ended = (problem: string) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.stopping?.end();
      this.running?.over(problem);
    };
    // Where memory is not enough it is the thread that ends, not the server.
    worker.on("error", (error) => ended(error.message));
    worker.on("exit", () => ended("its thread ended"));
    return worker;
  }

  private heard({ run, steps, end }: ScanReply): void {
    if (this.stopping?.run === run && end !== undefined) this.stopping.end();
    const { running } = this;
    if (running?.run !== run) return;
    running.hear(steps);
    if (end === "done" || end === "stopped") running.over();
    else if (end) running.over(end.failed);
  }
}
