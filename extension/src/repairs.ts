/** Commands that change files: fix a finding, switch its rule off with a reason. The server makes the edits; here it is asked and applied. */
import { commands, Disposable, l10n, Uri, window, workspace, WorkspaceEdit as Edits } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  DISABLE_COMMAND,
  DISABLE_METHOD,
  FIXES_METHOD,
  type DisableParams,
  type DisableScope,
  type EditResult,
  type FindingKey,
  type FixResult,
} from "chatbot-security-language-server/protocol";

const NAME = "Chatbot Security";

/** The finding that a command is about: of a row, of a code action, or at the cursor. */
export type Choose = (argument: unknown) => Promise<FindingKey | undefined>;

const SCOPES: readonly { readonly id: DisableScope; readonly label: string; readonly detail: string }[] = [
  { id: "line", label: l10n.t("For this line"), detail: l10n.t("A comment above the line") },
  { id: "file", label: l10n.t("For this file"), detail: l10n.t("A comment at the top of the file") },
  { id: "project", label: l10n.t("For this project"), detail: l10n.t("An entry in chatbot-security.json") },
];

function titleOf(scope: DisableScope, rule: string): string {
  if (scope === "line") return l10n.t("Disable {0} for this line", rule);
  return scope === "file" ? l10n.t("Disable {0} for this file", rule) : l10n.t("Disable {0} for this project", rule);
}

function isScope(value: unknown): value is DisableScope {
  return SCOPES.some(({ id }) => id === value);
}

export function registerRepairs(client: BaseLanguageClient, choose: Choose): Disposable {
  return Disposable.from(
    commands.registerCommand(DISABLE_COMMAND, async (argument: unknown, scope: unknown) => {
      const finding = await choose(argument);
      if (finding) await disable(client, finding, isScope(scope) ? scope : undefined);
    }),
    commands.registerCommand("chatbotSecurity.fixFinding", async (argument: unknown) => {
      const finding = await choose(argument);
      if (finding) await fix(client, finding);
    }),
  );
}

async function disable(client: BaseLanguageClient, finding: FindingKey, wanted: DisableScope | undefined): Promise<void> {
  const scope = wanted ?? (await window.showQuickPick(SCOPES, { title: l10n.t("Disable {0}", finding.rule) }))?.id;
  if (!scope) return;
  const reason = await window.showInputBox({
    title: titleOf(scope, finding.rule),
    prompt: l10n.t("Why is this right? The reason is written beside it."),
    placeHolder: l10n.t("the id is checked by the caller"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("Say why, for whoever reads this later.") : undefined),
  });
  if (reason === undefined) return;
  await opened(finding.uri);
  const { uri, rule, fingerprint } = finding;
  const params: DisableParams = { finding: { uri, rule, fingerprint }, scope, reason };
  // A comment is part of what the user is writing; the settings count once they are saved.
  await apply(client, await client.sendRequest<EditResult>(DISABLE_METHOD, params), scope === "project");
}

async function fix(client: BaseLanguageClient, { uri, rule, fingerprint }: FindingKey): Promise<void> {
  await opened(uri);
  const found = await client.sendRequest<FixResult[]>(FIXES_METHOD, { uri, rule, fingerprint });
  const items = found.map(({ title, edit }) => ({ label: title, edit }));
  const choice = items.length > 1 ? await window.showQuickPick(items, { title: l10n.t("Fix {0}", rule) }) : items[0];
  if (choice) await apply(client, { edit: choice.edit }, false);
  else if (items.length === 0) void window.showInformationMessage(`${NAME}: ${l10n.t("there is no quick fix for this finding")}.`);
}

/** The server makes edits for texts that it and the editor agree about. */
async function opened(uri: string): Promise<void> {
  await workspace.openTextDocument(Uri.parse(uri));
}

/** Says so when there is nothing to apply. */
export async function apply(client: BaseLanguageClient, result: EditResult, save: boolean): Promise<boolean> {
  if ("problem" in result) {
    void window.showWarningMessage(`${NAME}: ${result.problem}.`);
    return false;
  }
  const edit = (await client.protocol2CodeConverter.asWorkspaceEdit(result.edit)) ?? new Edits();
  if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(`${NAME}: ${l10n.t("the file has changed meanwhile; try again")}.`);
    return false;
  }
  if (save) for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
  return true;
}
