/**
 * A real Visual Studio Code in a real browser, with one extension: starts it, works it as a person would – keys and the mouse – and reads
 * what it shows. Knows the editor's page and nothing about findings.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import type { Editor } from "./setup.mjs";
import { VIRTUAL_FOLDER, withoutServer } from "./without-server.js";

/** Two cores do all of this while other tests run. */
export const PATIENCE = 120_000;

/** What a person does not need to see, and what would change what is typed. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "editor.acceptSuggestionOnEnter": "off",
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
  "editor.fontSize": 13,
  "editor.hover.enabled": "on",
  "editor.minimap.enabled": false,
  "editor.parameterHints.enabled": false,
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
  "editor.suggestOnTriggerCharacters": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "javascript.validate.enable": false,
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "typescript.validate.enable": false,
  "update.mode": "none",
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** No marketplace, and whatever else asks for the network is refused: nothing listens at the discard port. */
const REFUSAL = "http://127.0.0.1:9";
const NO_NETWORK = { EXTENSIONS_GALLERY: "{}", HTTP_PROXY: REFUSAL, HTTPS_PROXY: REFUSAL, http_proxy: REFUSAL, https_proxy: REFUSAL };

/** A finding as the Problems panel shows it. */
export interface Marker {
  readonly message: string;
  readonly rule: string;
  /** "error", "warning" or "info", as its icon says. */
  readonly severity: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The flow's steps below it, as shown: file, place, words. */
  readonly related: readonly string[];
}

export interface StartOptions {
  readonly vsix: string;
  readonly folder: string;
  /** False: the folder opens in Restricted Mode. */
  readonly trusted: boolean;
  /** The user's settings beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The page is on its own: extensions run in it alone, and the folder's files are in its memory, with a scheme of their own. */
  readonly virtual?: boolean;
  /** The editor's language, which is English otherwise. Its own texts stay English: packs of languages come from the marketplace. */
  readonly language?: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function runToEnd(child: ChildProcess): Promise<string> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`code-server ended with ${code}:\n${output}`);
  return output;
}

/** Empty for a process that has ended meanwhile. */
function commandLine(id: string): string {
  try {
    return readFileSync(join("/proc", id, "cmdline"), "utf8");
  } catch {
    return "";
  }
}

export class BrowserEditor {
  /** Addresses outside this machine that the page asked for; none of them was reached. */
  readonly foreign: string[] = [];

  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly home: string,
    private readonly settings: object,
    private readonly virtual: boolean,
  ) {}

  static async start(editor: Editor, { vsix, folder, trusted, settings, virtual = false, language }: StartOptions): Promise<BrowserEditor> {
    const home = mkdtempSync(join(tmpdir(), "editor-"));
    const places = ["--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "extensions")];
    mkdirSync(join(home, "user", "User"), { recursive: true });
    const all = { ...QUIET, ...(trusted && { "security.workspace.trust.enabled": false }), ...settings };
    writeFileSync(join(home, "user", "User", "settings.json"), JSON.stringify(all));
    const env = { ...editor.environment, ...NO_NETWORK };
    const codeServer = (args: string[]) => spawn(editor.node, [editor.codeServer, ...places, ...args], { env, cwd: home });
    await runToEnd(codeServer(["--install-extension", vsix]));
    const port = await freePort();
    const options = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"];
    const server = codeServer([...options, ...(trusted ? ["--disable-workspace-trust"] : []), folder]);
    const browser = await chromium.launch({
      executablePath: editor.chromium,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1240, height: 780 }, deviceScaleFactor: 2 });
    // As the file of texts does that such a pack brings.
    if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const started = new BrowserEditor(server, browser, page, home, all, virtual);
    try {
      await started.open(port, folder);
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  }

  private async open(port: number, folder: string): Promise<void> {
    const address = `http://127.0.0.1:${port}`;
    await this.page.route("**/*", (route) => {
      const url = new URL(route.request().url());
      if (url.hostname === "127.0.0.1" || url.protocol === "data:" || url.protocol === "blob:") return route.continue();
      this.foreign.push(url.href);
      return route.abort();
    });
    if (this.virtual) {
      await withoutServer(this.page, { address, folder, extensions: join(this.home, "extensions"), settings: this.settings });
    }
    const deadline = Date.now() + PATIENCE;
    while (!(await fetch(`${address}/healthz`).catch(() => undefined))) {
      if (this.server.exitCode !== null || Date.now() > deadline) throw new Error("code-server does not start");
      await delay(200);
    }
    await this.page.goto(`${address}/?folder=${encodeURIComponent(this.virtual ? VIRTUAL_FOLDER : folder)}`, {
      waitUntil: "domcontentloaded",
      timeout: PATIENCE,
    });
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: PATIENCE });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
    if (this.server.exitCode === null && this.server.signalCode === null) await once(this.server, "close");
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Stops the extension's processes that run a file, without ending them: they answer no more. */
  freeze(file: string): void {
    const frozen = readdirSync("/proc").filter((id) => {
      if (!/^\d+$/u.test(id)) return false;
      const command = commandLine(id);
      return command.includes(join(this.home, "extensions")) && command.includes(file);
    });
    if (frozen.length === 0) throw new Error(`nothing runs ${file}`);
    for (const id of frozen) process.kill(Number(id), "SIGSTOP");
  }

  /** Opens a file by its name, as Ctrl+P does. */
  async openFile(name: string): Promise<void> {
    if (this.virtual) return this.openInExplorer(name);
    await this.page.keyboard.press("Control+P");
    await this.page.locator(".quick-input-widget input").waitFor({ timeout: PATIENCE });
    await this.page.keyboard.type(name);
    // While the list is made for what is typed, Enter means nothing, or a row of the list before: what was typed is marked in the new one.
    const row = this.page
      .locator(".quick-input-list .monaco-list-row.focused", { hasText: basename(name) })
      .filter({ has: this.page.locator(".highlight") })
      .first();
    await row.waitFor({ timeout: PATIENCE });
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tab.active[data-resource-name="${basename(name)}"]`).waitFor({ timeout: PATIENCE });
    await this.page.locator(".editor-instance .view-line").first().waitFor({ timeout: PATIENCE });
  }

  /** Opens a file by its rows in the explorer: not every file system can be searched. */
  private async openInExplorer(path: string): Promise<void> {
    const name = basename(path);
    for (const part of path.split("/")) {
      const row = this.page.locator(".explorer-folders-view .monaco-list-row", { has: this.page.getByText(part, { exact: true }) });
      await row.first().click({ clickCount: part === name ? 2 : 1, timeout: PATIENCE });
    }
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: PATIENCE });
    await this.page.locator(".editor-instance .view-line").first().waitFor({ timeout: PATIENCE });
  }

  /** Puts the cursor at a place, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.page.locator(".quick-input-widget input").waitFor({ timeout: PATIENCE });
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: PATIENCE });
    await this.page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }).waitFor({ timeout: PATIENCE });
  }

  squiggles(): Locator {
    return this.page.locator(".editor-instance .squiggly-error, .editor-instance .squiggly-warning");
  }

  /** Opens the Problems panel, once. */
  async showProblems(): Promise<void> {
    if (!(await this.page.locator(".markers-panel").isVisible())) await this.page.keyboard.press("Control+Shift+M");
    await this.page.locator(".markers-panel").waitFor({ timeout: PATIENCE });
  }

  /** The rows of the Problems panel: findings, each with the related locations below it. */
  async markers(): Promise<Marker[]> {
    const rows = await this.page.locator(".markers-panel .monaco-list-row").evaluateAll((elements) =>
      elements.map((element) => {
        const text = (part: string) => element.querySelector(part)?.textContent?.replaceAll("\u00a0", " ") ?? "";
        return {
          level: element.getAttribute("aria-level"),
          severity: /\b(error|warning|info)\b/.exec(element.querySelector(".marker-icon")?.className ?? "")?.[1],
          message: text(".marker-message-details-container .marker-message"),
          rule: text(".marker-code"),
          place: text(".marker-line"),
          related: `${text(".related-info-resource")} ${text(".marker-line")}: ${text(".marker-description")}`,
        };
      }),
    );
    const markers: (Marker & { related: string[] })[] = [];
    for (const { level, severity = "", message, rule, place, related } of rows) {
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(place) ?? [];
      if (level === "2") markers.push({ message, rule, severity, line: Number(line), column: Number(column), related: [] });
      else if (level === "3") markers.at(-1)?.related.push(related);
    }
    return markers;
  }

  /**
   * What the light bulb offers at the cursor. The bulb is waited for, as a person does: soon after the cursor has moved the editor asks by itself,
   * and gives up an asked-for menu whose answer takes longer than that.
   */
  async quickFixes(): Promise<Locator> {
    await this.page.locator(".editor-instance .lightBulbWidget").waitFor({ timeout: PATIENCE });
    await this.page.keyboard.press("Control+.");
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await rows.first().waitFor({ timeout: PATIENCE });
    return rows;
  }

  /** Runs a command of the palette by its whole name; `asks`: it opens a list or a box of its own. */
  async command(name: string, asks = false): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").waitFor({ timeout: PATIENCE });
    await this.page.keyboard.type(name);
    // Until the list is made for what is typed, Enter means a row of the list before.
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).first().waitFor({ timeout: PATIENCE });
    await this.page.keyboard.press("Enter");
    if (!asks) await this.page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: PATIENCE });
    // Not the palette's own box any more.
    else await this.page.locator(".quick-input-widget input:not([placeholder*='name of a command'])").waitFor({ timeout: PATIENCE });
  }

  /** Chooses a row of the list that a command has opened. Its rows come after its box, and Enter before them chooses nothing. */
  async choose(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text }).first().waitFor({ timeout: PATIENCE });
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: PATIENCE });
  }

  /** Types into the box that a command has opened. */
  async answer(text: string): Promise<void> {
    const box = this.page.locator(".quick-input-widget .quick-input-titlebar");
    await box.waitFor({ timeout: PATIENCE });
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await box.waitFor({ state: "hidden", timeout: PATIENCE });
  }

  /** A view of the side bar, by its name. */
  view(name: string): Locator {
    return this.page.locator(".sidebar .pane", { has: this.page.locator(`.pane-header[aria-label^='${name}']`) });
  }

  /** Shows what the editor knows about the place of the cursor. */
  async hover(): Promise<void> {
    await this.page.keyboard.press("Control+K");
    await this.page.keyboard.press("Control+I");
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(".tab.active:not(.dirty)").waitFor({ timeout: PATIENCE });
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}
