/** Loaded into a measured process: leaves behind what it used when it ends. */
import { writeFileSync } from "node:fs";

process.once("exit", () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
