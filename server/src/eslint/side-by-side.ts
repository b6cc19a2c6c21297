/**
 * Life beside a workspace's own ESLint: in a trusted workspace whose configuration has our plugin, its rules, severities and settings hold here, too, and
 * what Microsoft's ESLint extension shows is not shown again. In any other workspace nothing of this happens.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Log } from "../guard.js";
import type { Root } from "../root.js";
import type { Settings } from "../settings.js";
import type { OwnEslint, Tools } from "../tools.js";

export class SideBySide {
  private trusted = false;
  private eslintLanguages: readonly string[] = [];
  private readonly running = new Map<string, OwnEslint>();
  private readonly elsewhere = new Set<string>();
  private readonly said = new Set<string>();

  constructor(
    private readonly tools: Tools,
    private readonly log: Log,
  ) {}

  /** As the client sent it: anything but `true` is no trust. */
  setEnvironment(value: unknown): void {
    const { trusted, eslintLanguages } = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
    this.trusted = trusted === true;
    this.eslintLanguages = Array.isArray(eslintLanguages) ? eslintLanguages.filter((each) => typeof each === "string") : [];
    if (!this.trusted) this.end();
    this.elsewhere.clear();
  }

  async settingsFor(document: TextDocument, root: Root, settings: Settings): Promise<Settings> {
    const { uri, languageId } = document;
    const config = await this.configOf(uri, root, settings);
    if (!config) {
      this.elsewhere.delete(uri);
      return settings;
    }
    const isShown = settings.eslint === "auto" && this.eslintLanguages.includes(languageId);
    if (isShown) this.elsewhere.add(uri);
    else this.elsewhere.delete(uri);
    return {
      ...settings,
      // ESLint knows of no tests: its configuration says what holds where.
      includeTests: true,
      lint: { preset: "recommended", rules: config.rules, settings: config.settings },
      severities: config.severities,
    };
  }

  private async configOf(uri: string, root: Root, { enable, eslint }: Settings) {
    const directory = root.uri === undefined ? undefined : this.tools.disk?.pathOf(root.uri);
    const file = uri.startsWith("file:") ? this.tools.disk?.pathOf(uri) : undefined;
    if (!this.trusted || !enable || eslint === "off" || directory === undefined || file === undefined || !this.tools.ownEslint)
      return undefined;
    let own = this.running.get(directory);
    if (!own) this.running.set(directory, (own = this.tools.ownEslint(directory)));
    const config = await own.configOf(file);
    // Trust may have been taken back meanwhile.
    if (!config || !this.trusted) return undefined;
    if (!("problem" in config)) return config;
    const words = `The workspace's ESLint cannot be asked, so the bundled rules hold: ${config.problem}.`;
    if (!this.said.has(words)) this.log.error(words);
    this.said.add(words);
    return undefined;
  }

  /** The ESLint extension shows the document's findings. */
  isShownElsewhere(uri: string): boolean {
    return this.elsewhere.has(uri);
  }

  end(): void {
    for (const own of this.running.values()) own.end();
    this.running.clear();
  }
}
