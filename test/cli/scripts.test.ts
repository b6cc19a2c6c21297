/** The scripts behind `npm start` and `npm test`, before anything is installed or built. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT } from "./run.js";

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}.mjs`, import.meta.url));

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd, env: { ...process.env, ...env } });
  return { status, stdout, stderr };
}

describe.each(["start", "test"])("npm %s", (name) => {
  it.each(["18.20.4", "20.9.0", "20.18.3"])("says in one line that Node %s is too old", (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"${version}"}})`;
    const stderr = `chatbot-security needs Node 20.19.0 or newer; this is ${version}.\n`;
    expect(node(["--import", pretend, script(name)])).toEqual({ status: 1, stdout: "", stderr });
  });
});

describe("npm start", () => {
  it("shows the findings of the example bots, and that is no failure", () => {
    const { status, stdout } = node([script("start")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^test\/examples\/discord-shop-bot\/\S+\n {2}\d+:\d+ {2}error .* {2}no-/mu);
    expect(stdout).toMatch(/^\d+ findings \(/mu);
  });

  it("scans what it is given, as seen from where the caller is, with the command's exit code", () => {
    const folder = temporaryFolder({ "bots/bot.js": BAD_BOT });
    expect(node([script("start"), "bots"], { INIT_CWD: folder })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^bots\/bot\.js\n/u) as string,
    });
    expect(node([script("start"), "nowhere"], { INIT_CWD: folder })).toMatchObject({
      status: 2,
      stderr: "chatbot-security: nowhere: no such file or folder.\n",
    });
  });
});
