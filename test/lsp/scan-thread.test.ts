/** The thread of a scan: what becomes of it when it does not listen, or ends. Threads of tests say what they are told to say. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import type { LookStep } from "../../server/src/scan-look.js";
import type { ScanRequest } from "../../server/src/scan-messages.js";
import { scanThread } from "../../server/src/scan-thread.js";
import { temporaryFolder } from "../support/temporary.js";
import { BOT } from "./support/built.js";
import { PULLING } from "./support/client.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

/** Answers what is no orders: the first folder's address says what to do. */
const PROGRAM = `import { parentPort, workerData } from "node:worker_threads";
const stop = new Int32Array(workerData.stop);
parentPort.on("message", ({ run, request }) => {
  const order = request.folders[0].uri;
  parentPort.postMessage({ run, steps: [{ total: 1 }] });
  if (order === "hang") for (;;);
  if (order === "die") process.exit(1);
  if (order === "throw") throw new Error("out of luck");
  if (order === "listen") {
    while (Atomics.load(stop, 0) < run);
    return parentPort.postMessage({ run, steps: [{ total: 2 }], end: "stopped" });
  }
  parentPort.postMessage({ run, steps: [{ total: 3 }], end: order === "fail" ? { failed: "no such folder" } : "done" });
});
`;

function thread() {
  const folder = temporaryFolder({ "worker.mjs": PROGRAM });
  const started = scanThread(pathToFileURL(join(folder, "worker.mjs")));
  const heard: LookStep[] = [];
  let waiting: (() => void)[] = [];
  const hear = (steps: readonly LookStep[]): void => {
    heard.push(...steps);
    for (const each of waiting) each();
    waiting = [];
  };
  const request = (uri: string): ScanRequest => ({
    folders: [{ uri, editor: {} }],
    ...{ all: [], documents: [], notebooks: [], generation: 0, afresh: false },
  });
  return {
    run: (order: string) => started.run(request(order), hear),
    begun: () => new Promise<void>((resolve) => waiting.push(resolve)),
    cancel: () => started.cancel(),
    end: () => started.end(),
    heard,
  };
}

describe("the thread of a scan", () => {
  it("tells step by step, and serves again", async () => {
    const { run, heard, end } = thread();
    await run("work");
    expect(heard).toEqual([{ total: 1 }, { total: 3 }]);
    await run("work");
    expect(heard).toHaveLength(4);
    end();
  });

  it.each([
    ["is not waited for when it is told to stop, and nothing more of it is heard", "listen"],
    ["is ended when it does not listen, and another one serves", "hang"],
  ])("%s", async (_, order) => {
    const { run, heard, begun, cancel, end } = thread();
    const running = run(order);
    await begun();
    cancel();
    await running;
    await run("work");
    expect(heard).toEqual([{ total: 1 }, { total: 1 }, { total: 3 }]);
    end();
  });

  it("does not begin what was cancelled before", async () => {
    const { run, heard, begun, cancel, end } = thread();
    const running = run("hang");
    await begun();
    cancel();
    const second = run("work");
    cancel();
    await Promise.all([running, second]);
    expect(heard).toEqual([{ total: 1 }]);
    end();
  });

  it.each([
    ["fail", "no such folder"],
    ["throw", "out of luck"],
    ["die", "its thread ended"],
  ])("says why when it cannot (%s)", async (order, words) => {
    const { run, end } = thread();
    await expect(run(order)).rejects.toThrow(words);
    await run("work");
    end();
  });

  it("lets go of a run when the server ends", async () => {
    const { run, begun, end } = thread();
    const running = run("hang");
    await begun();
    end();
    await expect(running).rejects.toThrow("its thread was ended");
  });
});

describe("a scan in a thread", () => {
  /** The latest state that the client was told. */
  const stateOf = (client: ReturnType<typeof startInProcess>["client"]) =>
    client.notifications.findLast(({ method }) => method === "chatbotSecurity/scan")?.params as
      { state: string; findings: number } | undefined;

  it("is cancelled by its answer alone, and the next one tells all", async () => {
    const files = Array.from({ length: 60 }, (_, i) => [`bot${i}.ts`, BOT] as const);
    const folder = temporaryFolder({ "package.json": "{}" });
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const program = new URL("../../server/dist/scan-worker.js", import.meta.url);
    const { client } = startInProcess({ ...plugin, scanThread: () => scanThread(program) } as unknown as FakeTools);
    client.configuration = () => ({ scan: "workspace" });
    await client.initialize({
      capabilities: PULLING,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bot" }],
      initializationOptions: { status: true },
    });
    await client.until("its beginning", () => (stateOf(client)?.state === "scanning" ? true : undefined), 60_000);
    await client.connection.sendRequest("workspace/executeCommand", { command: "chatbotSecurity.cancelScan" });
    expect(stateOf(client)).toMatchObject({ state: "cancelled" });
    await client.connection.sendRequest("workspace/executeCommand", { command: "chatbotSecurity.scanWorkspace" });
    await client.until("its end", () => (stateOf(client)?.state === "done" ? true : undefined), 60_000);
    expect(stateOf(client)).toMatchObject({ findings: 60 });
    await client.connection.sendRequest("shutdown");
  });
});
