/** Groups of files linted in threads of their own, each with the program that `jobs-worker.ts` is. */
import { Worker } from "node:worker_threads";
import type { Share } from "./divided.js";
import type { Options } from "./options.js";
import type { Group } from "./packages.js";

/** What a thread is told. */
export interface Job {
  readonly options: Options;
  readonly cwd: string;
  readonly groups: readonly Group[];
}

/** Undefined for what a thread did not bring to its end. */
export function lintInWorkers(program: URL, jobs: readonly Job[]): Promise<readonly (Share | undefined)[]> {
  return Promise.all(jobs.map((job) => inWorker(program, job)));
}

function inWorker(program: URL, job: Job): Promise<Share | undefined> {
  return new Promise((resolve) => {
    let share: Share | undefined;
    const worker = new Worker(program, { workerData: job });
    worker.on("message", (message: Share) => (share = message));
    worker.on("error", () => undefined);
    worker.on("exit", () => resolve(share));
  });
}
