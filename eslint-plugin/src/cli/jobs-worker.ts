/** One thread of `--jobs`: lints the groups that it is given as the main thread would, and sends what it found. */
import { parentPort, workerData } from "node:worker_threads";
import { createLinter } from "../lint.js";
import { lintShare } from "./divided.js";
import { fromDisk } from "./input.js";
import { dividedRun } from "./scan.js";
import type { Job } from "./workers.js";

const { options, cwd, groups } = workerData as Job;
// Databases of vulnerabilities are about other texts, which the main thread looks at.
const { advisories: _, ...programs } = options;
const { workspace, files, config } = fromDisk(programs, cwd);
parentPort!.postMessage(lintShare(dividedRun({ workspace, files, lint: config.lint, createLinter }), groups));
