#!/usr/bin/env node
import { main } from "../dist/cli.js";

// Whoever reads our output may stop reading it, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = main(process.argv.slice(2));
