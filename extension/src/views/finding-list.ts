/** The view "Findings": what the server has found, in groups, with filters. What is chosen here is remembered for the workspace. */
import {
  commands,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type Disposable,
  type Memento,
  type QuickPickItem,
  type TreeDataProvider,
} from "vscode";
import type { FindingSummary } from "chatbot-security-language-server/protocol";
import { copied, counted, filtered, grouped, GROUPINGS, NO_FILTERS, summary, type Filters, type Group, type Grouping } from "./grouping.js";
import { baseName, fileLabel } from "./places.js";
import type { FindingStore } from "./store.js";

const VIEW = "chatbotSecurity.findings";
/** Findings that filters hide are told of in the empty view. */
const HIDDEN = "chatbotSecurity.findingsHidden";
const FILTERED = "chatbotSecurity.findingsFiltered";
const GROUPING_KEY = "findings.grouping";
const FILTERS_KEY = "findings.filters";

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  severity: l10n.t("Severity"),
  rule: l10n.t("Rule"),
  file: l10n.t("File"),
  owasp: l10n.t("OWASP Category"),
};

/** A row of a finding; commands get it from menus. */
export interface FindingRow {
  readonly group: Group;
  readonly finding: FindingSummary;
}
type Row = FindingRow | { readonly group: Group; readonly finding?: undefined };

export class FindingList implements TreeDataProvider<Row>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = window.createTreeView<Row>(VIEW, { treeDataProvider: this, showCollapseAll: true });
  private readonly subscriptions: readonly Disposable[];
  private grouping: Grouping;
  private filters: Filters;

  constructor(
    private readonly store: FindingStore,
    private readonly memory: Memento,
  ) {
    const grouping = memory.get<string>(GROUPING_KEY);
    this.grouping = GROUPINGS.find((each) => each === grouping) ?? "severity";
    this.filters = { ...NO_FILTERS, ...memory.get<Partial<Filters>>(FILTERS_KEY) };
    this.subscriptions = [
      this.view,
      store.onDidChange(() => this.update()),
      window.onDidChangeActiveTextEditor(() => {
        if (this.filters.currentFile) this.update();
      }),
      commands.registerCommand("chatbotSecurity.groupFindings", () => this.chooseGrouping()),
      commands.registerCommand("chatbotSecurity.filterFindings", () => this.chooseFilters()),
      commands.registerCommand("chatbotSecurity.clearFilters", () => this.setFilters(NO_FILTERS)),
    ];
    this.update();
  }

  /** The finding of the row that is selected. */
  selected(): FindingSummary | undefined {
    return this.view.selection[0]?.finding;
  }

  private shown(): readonly FindingSummary[] {
    return filtered(this.store.findings, this.filters, window.activeTextEditor?.document.uri.toString());
  }

  private update(): void {
    const shown = this.shown().length;
    const hidden = this.store.findings.length - shown;
    this.view.description = summary(this.grouping, this.filters);
    this.view.badge = shown > 0 ? { value: shown, tooltip: counted(shown) } : undefined;
    this.view.message = shown > 0 && hidden > 0 ? l10n.t("{0} hidden by filters", counted(hidden)) : undefined;
    void commands.executeCommand("setContext", HIDDEN, shown === 0 && hidden > 0);
    void commands.executeCommand("setContext", FILTERED, Object.values(this.filters).some(Boolean));
    this.changed.fire();
  }

  private async chooseGrouping(): Promise<void> {
    const items = GROUPINGS.map((id) => ({
      id,
      label: GROUPING_NAMES[id],
      ...(id === this.grouping && { description: l10n.t("current") }),
    }));
    const choice = await window.showQuickPick(items, { title: l10n.t("Group Findings By") });
    if (!choice) return;
    this.grouping = choice.id;
    await this.memory.update(GROUPING_KEY, choice.id);
    this.update();
  }

  private async chooseFilters(): Promise<void> {
    const { confirmed, fresh, currentFile } = this.filters;
    const items: (QuickPickItem & { readonly id: keyof Filters })[] = [
      {
        id: "confirmed",
        label: l10n.t("Confirmed only"),
        detail: l10n.t("Without findings whose data has an unknown origin"),
        picked: confirmed,
      },
      {
        id: "fresh",
        label: l10n.t("New only"),
        detail: this.store.hasBaseline
          ? l10n.t("Without what the project's baseline lists")
          : l10n.t("The project has no baseline: every finding is new"),
        picked: fresh,
      },
      { id: "currentFile", label: l10n.t("Current file only"), detail: l10n.t("The file in the active editor"), picked: currentFile },
    ];
    const choice = await window.showQuickPick(items, { title: l10n.t("Filter Findings"), canPickMany: true });
    if (!choice) return;
    const ids = choice.map(({ id }) => id);
    await this.setFilters({
      confirmed: ids.includes("confirmed"),
      fresh: ids.includes("fresh"),
      currentFile: ids.includes("currentFile"),
    });
  }

  private async setFilters(filters: Filters): Promise<void> {
    this.filters = filters;
    await this.memory.update(FILTERS_KEY, filters);
    this.update();
  }

  getChildren(row?: Row): Row[] {
    if (!row) return grouped(this.shown(), this.grouping, fileLabel).map((group) => ({ group }));
    return row.finding ? [] : row.group.findings.map((finding) => ({ group: row.group, finding }));
  }

  getTreeItem(row: Row): TreeItem {
    return row.finding ? findingItem(row, this.grouping) : groupItem(row.group, this.grouping);
  }

  dispose(): void {
    this.changed.dispose();
    for (const each of this.subscriptions) each.dispose();
  }
}

function groupItem({ key, label, findings }: Group, by: Grouping): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = `${by}/${key}`;
  item.description = String(findings.length);
  item.contextValue = "group";
  item.accessibilityInformation = { label: `${label}: ${counted(findings.length)}` };
  if (by === "file") {
    item.resourceUri = Uri.parse(key);
    item.iconPath = ThemeIcon.File;
  }
  if (by === "severity") item.iconPath = severityIcon(key === "error");
  if (by === "rule") item.iconPath = new ThemeIcon("shield");
  if (by === "owasp") item.iconPath = new ThemeIcon("tag");
  return item;
}

function findingItem({ group, finding }: FindingRow, by: Grouping): TreeItem {
  const { uri, rule, fingerprint, range, message, severity, confidence, fixes, steps, known } = finding;
  const line = range.start.line + 1;
  const place = `${baseName(uri)}:${line}`;
  const label = by === "rule" ? message : `${rule}: ${message}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = [by, group.key, uri, rule, fingerprint].join("\0");
  item.description = known ? l10n.t("{0} (known)", place) : place;
  item.tooltip = `${rule}\n${message}\n${fileLabel(uri)}:${line}${confidence === "possible" ? `\n${l10n.t("The origin of the data is unknown.")}` : ""}`;
  item.iconPath = severityIcon(severity === "error");
  item.contextValue = ["finding", ...(fixes > 0 ? ["fixable"] : []), ...(steps > 0 ? ["traced"] : []), known ? "known" : "new"].join(" ");
  item.command = { title: l10n.t("Open"), command: "chatbotSecurity.openFinding", arguments: [finding] };
  const how = severity === "error" ? l10n.t("error") : l10n.t("warning");
  const spoken = [l10n.t("{0}, {1}: {2} {3}, line {4}", how, rule, message, fileLabel(uri), line)];
  if (fixes > 0) spoken.push(l10n.t("Has a quick fix"));
  if (known) spoken.push(l10n.t("Known"));
  item.accessibilityInformation = { label: spoken.join(". ") };
  return item;
}

function severityIcon(isError: boolean): ThemeIcon {
  return isError
    ? new ThemeIcon("error", new ThemeColor("problemsErrorIcon.foreground"))
    : new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground"));
}

/** A finding as one line of text. */
export function textOf(finding: FindingSummary): string {
  return copied(finding, fileLabel(finding.uri));
}
