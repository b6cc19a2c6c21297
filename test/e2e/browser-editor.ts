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

/** Only what hangs fails: a machine may be slow, and other tests run on it. */
const PATIENCE = 300_000;
/** For what is read from the page: a test never looks once at what may come later. */
export const POLL = { timeout: PATIENCE, interval: 250 };
/** How long the effect of a key is waited for before it is pressed again, where the editor may rightly give it up. */
const ONCE = 20_000;

/** How many times slower the page is than this machine, to see what a slow one makes of a test. */
const SLOWDOWN = Number(process.env["CHATBOT_SECURITY_E2E_SLOWDOWN"] ?? 1);

/** What a person does not need to see, and what would change what is typed. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "editor.acceptSuggestionOnEnter": "off",
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingComments": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
  "editor.fontSize": 13,
  "editor.hover.enabled": "on",
  "editor.inlineSuggest.enabled": false,
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
  // It would install types of packages, in a process that outlives the editor.
  "typescript.disableAutomaticTypeAcquisition": true,
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
  /** A file of that folder that names the folders to open. */
  readonly workspace?: string;
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

/** Acts until the effect is seen, `ONCE` after the other: for what the editor gives up when something else comes between, and what does no harm twice. */
async function until(act: () => Promise<void>, seen: Locator): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; ;) {
    await act();
    try {
      return await seen.waitFor({ timeout: ONCE });
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
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

  static async start(
    editor: Editor,
    { vsix, folder, workspace, trusted, settings, virtual = false, language }: StartOptions,
  ): Promise<BrowserEditor> {
    const home = mkdtempSync(join(tmpdir(), "editor-"));
    const places = ["--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "extensions")];
    mkdirSync(join(home, "user", "User"), { recursive: true });
    const all = { ...QUIET, ...(trusted && { "security.workspace.trust.enabled": false }), ...settings };
    writeFileSync(join(home, "user", "User", "settings.json"), JSON.stringify(all));
    const env = { ...editor.environment, ...NO_NETWORK };
    const codeServer = (args: string[], stdio: "pipe" | "ignore") =>
      spawn(editor.node, [editor.codeServer, ...places, ...args], { env, cwd: home, stdio });
    await runToEnd(codeServer(["--install-extension", vsix], "pipe"));
    const port = await freePort();
    const options = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"];
    // Nobody reads what it says: it would stand still once a pipe is full.
    const server = codeServer([...options, ...(trusted ? ["--disable-workspace-trust"] : []), folder], "ignore");
    const browser = await chromium.launch({
      timeout: PATIENCE,
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
    page.setDefaultTimeout(PATIENCE);
    if (SLOWDOWN > 1) await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    // As the file of texts does that such a pack brings.
    if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const started = new BrowserEditor(server, browser, page, home, all, virtual);
    try {
      await started.open(port, folder, workspace);
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  }

  private async open(port: number, folder: string, workspace: string | undefined): Promise<void> {
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
    const what = workspace === undefined ? "folder" : "workspace";
    const path = this.virtual ? VIRTUAL_FOLDER : join(folder, workspace ?? "");
    await this.page.goto(`${address}/?${what}=${encodeURIComponent(path)}`, { waitUntil: "domcontentloaded" });
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
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

  /** The box of the palette and of every list and question. */
  private get box(): Locator {
    return this.page.locator(".quick-input-widget input");
  }

  /** The row of the list below it that Enter chooses. */
  private chosen(text: string): Locator {
    return this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text });
  }

  private async gone(locator: Locator): Promise<void> {
    await locator.waitFor({ state: "hidden" });
  }

  /** Opens a file by its name, as Ctrl+P does. */
  async openFile(name: string): Promise<void> {
    if (this.virtual) return this.openInExplorer(name);
    await this.page.keyboard.press("Control+P");
    await this.box.waitFor();
    // Until the list is made for the name, Enter means nothing, or a row of the list before: what was asked for is marked in the new one.
    const marked = this.chosen(basename(name)).filter({ has: this.page.locator(".highlight") });
    // In one go: a list that is made for each letter would be seen, and gone when Enter comes. An editor that has just begun may find no files yet.
    await until(async () => {
      await this.box.fill("");
      await this.box.fill(name);
    }, marked.first());
    await this.page.keyboard.press("Enter");
    await this.gone(this.box);
    await this.opened(basename(name));
  }

  private async opened(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Opens a file by its rows in the explorer: not every file system can be searched. */
  private async openInExplorer(path: string): Promise<void> {
    const name = basename(path);
    for (const part of path.split("/")) {
      const row = this.page.locator(".explorer-folders-view .monaco-list-row", { has: this.page.getByText(part, { exact: true }) });
      await row.first().click({ clickCount: part === name ? 2 : 1 });
    }
    await this.opened(name);
  }

  /** Puts the cursor at a place, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.box.waitFor();
    await this.box.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.gone(this.box);
    await this.cursorAt(line, column);
    await this.hasKeys();
  }

  /** Waits until the keys go to a text. Who asks for a box before would see it close again. */
  async hasKeys(): Promise<void> {
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
  }

  /** Waits until the cursor is there. */
  async cursorAt(line: number, column?: number): Promise<void> {
    const place = new RegExp(`Ln ${line}, Col ${column ?? "\\d+"}(?!\\d)`, "u");
    await this.page.locator("#status\\.editor\\.selection", { hasText: place }).waitFor();
  }

  squiggles(): Locator {
    return this.page.locator(".editor-instance .squiggly-error, .editor-instance .squiggly-warning");
  }

  /** Opens the Problems panel, once. */
  async showProblems(): Promise<void> {
    if (!(await this.page.locator(".markers-panel").isVisible())) await this.page.keyboard.press("Control+Shift+M");
    await this.page.locator(".markers-panel").waitFor();
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
   * What the light bulb offers at the cursor. The bulb is waited for, as a person does. Whenever the cursor has moved or findings have changed, the
   * editor asks by itself a moment later, and gives up a menu that was asked for and is not there yet.
   */
  async quickFixes(): Promise<Locator> {
    await this.page.locator(".editor-instance .lightBulbWidget").waitFor();
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await until(() => this.page.keyboard.press("Control+."), rows.first());
    return rows;
  }

  /** Runs a command of the palette by its whole name; `asks`: it opens a list or a box of its own. */
  async command(name: string, asks = false): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.box.waitFor();
    // The list holds what can be done at the moment of writing: what will be possible soon is only in one that is made later.
    await until(async () => {
      await this.box.fill(">");
      await this.box.fill(`>${name}`);
    }, this.chosen(name).first());
    await this.page.keyboard.press("Enter");
    if (!asks) await this.gone(this.box);
    // Not the palette's own box any more.
    else await this.page.locator(".quick-input-widget input:not([placeholder*='name of a command'])").waitFor();
  }

  /** Chooses a row of the list that a command has opened. Its rows come after its box, and Enter before them chooses nothing. */
  async choose(text: string): Promise<void> {
    await this.box.fill(text);
    await this.chosen(text).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.gone(this.box);
  }

  /** Ticks a row of a list in which several can be chosen, and chooses what is ticked. No row of such a list is chosen before. */
  async tick(text: string): Promise<void> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row", { hasText: text });
    await rows.first().click();
    const ticked = this.page.locator("[aria-checked=true]");
    await rows.and(ticked).or(rows.locator(ticked)).first().waitFor({ state: "attached" });
    await this.page.keyboard.press("Enter");
    await this.gone(this.box);
  }

  /** Writes into the box that a command or an action has opened. */
  async answer(text: string): Promise<void> {
    const title = this.page.locator(".quick-input-widget .quick-input-titlebar");
    await title.waitFor();
    await this.box.fill(text);
    await this.page.keyboard.press("Enter");
    await this.gone(title);
  }

  /** A view of the side bar, by its name. */
  view(name: string): Locator {
    return this.page.locator(".sidebar .pane", { has: this.page.locator(`.pane-header[aria-label^='${name}']`) });
  }

  /** Shows what the editor knows about the place of the cursor. What it shows goes with the next movement of the mouse. */
  async hover(text: RegExp): Promise<void> {
    await until(
      async () => {
        await this.page.keyboard.press("Control+K");
        await this.page.keyboard.press("Control+I");
      },
      this.page.locator(".monaco-hover", { hasText: text }).first(),
    );
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(".tab.active:not(.dirty)").waitFor();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}
