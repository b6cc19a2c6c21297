/**
 * The view "Data Flow": the ways of one finding's data as a tree, and walking along it. The server says what the steps are; here is only
 * which flow is shown and which step one stands at.
 */
import {
  commands,
  EventEmitter,
  l10n,
  Location,
  Position,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type Disposable,
  type TreeDataProvider,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FLOWS_METHOD,
  type FindingKey,
  type FindingSummary,
  type FlowsParams,
  type FlowsResult,
  type PathFlow,
  type PathStep,
} from "chatbot-security-language-server/protocol";
import { baseName, fileLabel, reveal, toRange } from "./places.js";
import { StepMarks } from "./step-marks.js";

const VIEW = "chatbotSecurity.dataFlow";
/** While a flow is shown, the keys for steps work. */
const SHOWN = "chatbotSecurity.flowShown";

type Node = { readonly flow: number; readonly step?: number };

export class DataFlow implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly marks = new StepMarks();
  private readonly view = window.createTreeView<Node>(VIEW, { treeDataProvider: this, showCollapseAll: false });
  private readonly subscriptions: Disposable[];
  private shown: FlowsResult | undefined;
  /** One object for each row: the tree tells them apart by identity. */
  private rows: { readonly flow: Node; readonly steps: readonly Node[] }[] = [];
  private at: { flow: number; step: number } = { flow: 0, step: 0 };
  /** The walks under way, one after the other: who walks faster than the editor follows arrives where the last key said. */
  private walks: Promise<void> = Promise.resolve();
  /** The row that is selected next because one stands there: nobody has chosen it in the tree. */
  private following: Node | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = [
      this.view,
      this.view.onDidChangeSelection(({ selection: [node] }) => {
        const isOwn = node !== undefined && node === this.following;
        if (isOwn) this.following = undefined;
        else if (node?.step !== undefined && !this.isAt(node.flow, node.step)) void this.go(node.flow, node.step, true);
      }),
      commands.registerCommand("chatbotSecurity.nextStep", (argument: unknown) => this.walk(1, argument)),
      commands.registerCommand("chatbotSecurity.previousStep", (argument: unknown) => this.walk(-1, argument)),
      commands.registerCommand("chatbotSecurity.peekSteps", () => this.peek()),
      commands.registerCommand("chatbotSecurity.closeDataFlow", () => this.close()),
    ];
  }

  /** Shows a finding's flow; without a key that of the finding at the cursor. */
  async show(key: FindingKey | undefined): Promise<void> {
    const params = key ? { textDocument: { uri: key.uri }, finding: key } : this.atCursor();
    const result = params && (await this.ask(params));
    if (!result) return void window.showInformationMessage(`Chatbot Security: ${l10n.t("there is no finding at the cursor")}.`);
    if (!result.flows.some(({ steps }) => steps.length > 0)) {
      return void window.showInformationMessage(
        `Chatbot Security: ${l10n.t("{0} is a fact of this place alone; no data flows into it", result.finding.rule)}.`,
      );
    }
    this.set(result, { flow: 0, step: result.flows[0]!.steps.length - 1 });
    await commands.executeCommand("setContext", SHOWN, true);
    await this.go(this.at.flow, this.at.step, false);
  }

  /** Texts changed: the same finding may stand elsewhere, have another way, or be gone. */
  async refresh(): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    const { uri, rule, fingerprint } = shown.finding;
    const result = await this.ask({ textDocument: { uri }, finding: { rule, fingerprint } });
    if (this.shown !== shown) return;
    if (!result) return this.close();
    if (JSON.stringify(result) === JSON.stringify(shown)) return;
    const flow = Math.min(this.at.flow, result.flows.length - 1);
    this.set(result, { flow, step: Math.min(this.at.step, (result.flows[flow]?.steps.length ?? 1) - 1) });
  }

  async close(): Promise<void> {
    this.shown = undefined;
    this.rows = [];
    this.marks.clear();
    this.view.description = undefined;
    this.changed.fire();
    await commands.executeCommand("setContext", SHOWN, false);
  }

  private async ask(params: FlowsParams): Promise<FlowsResult | null> {
    return this.client.isRunning() ? this.client.sendRequest<FlowsResult | null>(FLOWS_METHOD, params) : null;
  }

  private atCursor(): FlowsParams | undefined {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const { document, selection } = editor;
    const { line, character } = selection.active;
    return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
  }

  private set(result: FlowsResult, at: { readonly flow: number; readonly step: number }): void {
    this.shown = result;
    this.at = { ...at };
    this.rows = result.flows.map(({ steps }, flow) => ({ flow: { flow }, steps: steps.map((_, step) => ({ flow, step })) }));
    this.view.description = l10n.t("{0} in {1}", result.finding.rule, baseName(result.finding.uri));
    this.changed.fire();
    this.marks.show(this.steps(), this.at.step);
  }

  private steps(): readonly PathStep[] {
    return this.shown?.flows[this.at.flow]?.steps ?? [];
  }

  private isAt(flow: number, step: number): boolean {
    return this.at.flow === flow && this.at.step === step;
  }

  /** Whoever walks in the tree stays there: the keys of the view say so with their argument. */
  private async walk(by: number, argument: unknown): Promise<void> {
    const count = this.steps().length;
    if (count === 0) return;
    await this.go(this.at.flow, Math.max(0, Math.min(count - 1, this.at.step + by)), argument === "stay");
  }

  private go(flow: number, step: number, keepFocus: boolean): Promise<void> {
    this.at = { flow, step };
    this.marks.show(this.steps(), step);
    const arrived = this.walks.then(() => this.arrive(flow, step, keepFocus));
    // One that fails, for a file that is gone, ends no other.
    this.walks = arrived.catch(() => undefined);
    return arrived;
  }

  private async arrive(flow: number, step: number, keepFocus: boolean): Promise<void> {
    const place = this.isAt(flow, step) ? this.steps()[step] : undefined;
    if (!place) return;
    await reveal(place.uri, place.range, keepFocus);
    this.marks.show(this.steps(), step);
    const row = this.rows[flow]?.steps[step];
    if (!row || !this.isAt(flow, step)) return;
    this.following = row;
    await this.view.reveal(row, { select: true, focus: false, expand: true });
  }

  private async peek(): Promise<void> {
    const steps = this.steps();
    const here = steps[this.at.step];
    if (!here) return;
    const locations = steps.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
    const { line, character } = here.range.start;
    await reveal(here.uri, here.range, false);
    await commands.executeCommand("editor.action.peekLocations", Uri.parse(here.uri), new Position(line, character), locations, "peek");
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.rows.map(({ flow }) => flow);
    return node.step === undefined ? [...(this.rows[node.flow]?.steps ?? [])] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.step === undefined ? undefined : this.rows[node.flow]?.flow;
  }

  getTreeItem({ flow, step }: Node): TreeItem {
    const { finding, flows } = this.shown ?? {};
    const path = flows?.[flow];
    const place = step === undefined ? undefined : path?.steps[step];
    if (!finding || !flows || !path) return new TreeItem("");
    return place && step !== undefined ? stepItem(place, step, path.steps.length) : flowItem(finding, path, flow, flows.length);
  }

  dispose(): void {
    this.marks.dispose();
    this.changed.dispose();
    for (const each of this.subscriptions) each.dispose();
  }
}

function flowItem(finding: FindingSummary, { source, steps }: PathFlow, index: number, count: number): TreeItem {
  const name = count === 1 ? l10n.t("Data flow") : l10n.t("Data flow {0} of {1}", index + 1, count);
  const item = new TreeItem(name, index === 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.description = l10n.t("{0}, {1} steps", source ?? l10n.t("unknown origin"), steps.length);
  item.tooltip = finding.message;
  item.iconPath = new ThemeIcon("type-hierarchy-sub");
  item.contextValue = "flow";
  item.accessibilityInformation = { label: `${name}: ${item.description}. ${finding.message}` };
  return item;
}

function stepItem({ uri, range, role, text, code }: PathStep, index: number, count: number): TreeItem {
  const line = range.start.line + 1;
  const part = index === 0 ? l10n.t("Source") : index === count - 1 ? l10n.t("Sink") : l10n.t("Step {0}", index + 1);
  const item = new TreeItem(`${index + 1}  ${text}`, TreeItemCollapsibleState.None);
  item.description = `${baseName(uri)}:${line}  ${code}`;
  item.tooltip = `${l10n.t("{0} ({1} of {2})", part, index + 1, count)}\n${text}\n${fileLabel(uri)}:${line}\n${code}`;
  item.iconPath = icon(index === 0 ? "source" : index === count - 1 ? "sink" : role);
  item.contextValue = "step";
  const label = l10n.t("{0}, {1} of {2}: {3}. {4}, line {5}: {6}", part, index + 1, count, text, fileLabel(uri), line, code);
  item.accessibilityInformation = { label };
  return item;
}

function icon(role: PathStep["role"]): ThemeIcon {
  if (role === "source") return new ThemeIcon("sign-in", new ThemeColor("charts.orange"));
  if (role === "sink") return new ThemeIcon("flame", new ThemeColor("list.errorForeground"));
  return new ThemeIcon(role === "call" || role === "parameter" ? "symbol-method" : role === "return" ? "reply" : "arrow-small-right");
}
