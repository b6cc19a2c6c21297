/**
 * The worker as seen by the server: one scan after another, each of which can be cancelled and has a time limit. A worker that is to stop is
 * ended, and the next scan has a new one.
 */
import { Worker } from "node:worker_threads";
import { UsageError } from "../cli/usage.js";
import type { Reply, Scanned, WorkerOptions } from "./messages.js";

export interface Watch {
  readonly signal: AbortSignal;
  readonly progress: (file: string, index: number, total: number) => void;
}

/** Megabytes that a worker may hold. */
const MEMORY = 2_048;

export class Scanner {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly program: URL,
    private readonly options: WorkerOptions,
    /** Seconds. */
    private readonly timeLimit: number,
  ) {}

  scan(target: string, watch: Watch): Promise<Scanned> {
    const scanned = this.last.then(() => this.run(target, watch));
    this.last = scanned.catch(() => undefined);
    return scanned;
  }

  end(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private run(target: string, { signal, progress }: Watch): Promise<Scanned> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new UsageError("Cancelled."));
      const worker = (this.worker ??= this.start());
      const settle = (action: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", cancel);
        worker.off("message", hear).off("error", fail).off("exit", exited);
        action();
      };
      const stop = (why: Error): void => {
        this.end();
        settle(() => reject(why));
      };
      const cancel = (): void => stop(new UsageError("Cancelled."));
      const timer = setTimeout(
        () => stop(new UsageError(`Not finished within ${this.timeLimit} seconds. Scan a smaller folder, or raise --time-limit.`)),
        this.timeLimit * 1000,
      );
      const fail = (error: Error & { code?: string }): void =>
        stop(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new UsageError("The scan needs too much memory. Scan a smaller folder.") : error);
      const exited = (): void => fail(new Error("the analysis ended early"));
      const hear = (reply: Reply): void => {
        if ("progress" in reply) return progress(reply.progress.file, reply.progress.index, reply.progress.total);
        settle(() => {
          if ("done" in reply) resolve(reply.done);
          else reject("refused" in reply ? new UsageError(reply.refused) : new Error(reply.failed));
        });
      };
      worker.on("message", hear).on("error", fail).on("exit", exited);
      signal.addEventListener("abort", cancel);
      worker.postMessage({ target });
    });
  }

  private start(): Worker {
    const { root, preset, config, includeTests } = this.options;
    const worker = new Worker(this.program, {
      workerData: { root, preset, config, includeTests },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      // Standard output speaks the protocol and nothing else.
      stdout: true,
    });
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }
}
