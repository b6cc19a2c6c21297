/**
 * Tells us of a mistake: our issue form is opened in the browser, filled in as far as the user wants. Nothing is sent before the user has seen
 * the form and sends it, and code is in it only when that was chosen.
 */
import { commands, env, l10n, UIKind, version, window, type Disposable, type ExtensionContext, type Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FLOWS_METHOD, type FindingKey, type FlowsParams, type FlowsResult } from "chatbot-security-language-server/protocol";
import { formAddress, type Mistake } from "./issue-form.js";
import type { Choose } from "./repairs.js";

interface Manifest {
  readonly version: string;
  readonly bugs: { readonly url: string };
}

export function registerMistakes({ extension }: ExtensionContext, client: BaseLanguageClient, choose: Choose): Disposable {
  const manifest = extension.packageJSON as Manifest;
  return commands.registerCommand("chatbotSecurity.reportMistake", async (argument: unknown) => {
    const finding = await choose(argument);
    const mistake = await askMistake(finding);
    if (!mistake) return;
    const isAboutFinding = mistake === "false-positive" && finding !== undefined;
    const lines = isAboutFinding ? await linesOf(client, finding) : [];
    const shows = lines.length > 0 ? await askCode(lines) : false;
    if (shows === undefined) return;
    const filled = {
      rule: isAboutFinding ? finding.rule : undefined,
      version: `${manifest.version}, ${env.appName} ${version}, ${system()}`,
      code: shows ? lines.join("\n") : undefined,
    };
    // As a text, which the editor opens as it is: in a Uri what is escaped would be so no longer, and `&` in code would end it.
    await env.openExternal(formAddress(manifest.bugs.url, mistake, filled) as unknown as Uri);
  });
}

async function askMistake(finding: FindingKey | undefined): Promise<Mistake | undefined> {
  const wrong = {
    label: l10n.t("A finding is wrong"),
    description: finding?.rule,
    detail: l10n.t("The code is safe, and a rule reports it all the same"),
    mistake: "false-positive" as const,
  };
  const missed = {
    label: l10n.t("A defect is missed"),
    detail: l10n.t("The code is dangerous, and nothing is reported"),
    mistake: "missed-defect" as const,
  };
  return (await window.showQuickPick([wrong, missed], { title: l10n.t("Report a mistake of Chatbot Security") }))?.mistake;
}

/** Undefined: the user has thought better of it. */
async function askCode(lines: readonly string[]): Promise<boolean | undefined> {
  const without = { label: l10n.t("Without code"), detail: l10n.t("The rule, the version and the editor only"), shows: false };
  const withLines = {
    label: l10n.t("With the lines of the data flow"),
    detail: lines.join("  ⏎  "),
    shows: true,
  };
  const placeHolder = l10n.t("The form opens in your browser. Nothing is sent before you send it there.");
  return (await window.showQuickPick([without, withLines], { placeHolder }))?.shows;
}

/** The lines that the data takes, each once, in order; the server masks secrets in them. */
async function linesOf(client: BaseLanguageClient, { uri, rule, fingerprint }: FindingKey): Promise<readonly string[]> {
  const params: FlowsParams = { textDocument: { uri }, finding: { rule, fingerprint } };
  const found = await client.sendRequest<FlowsResult | null>(FLOWS_METHOD, params);
  return [...new Set(found?.flows[0]?.steps.map(({ code }) => code) ?? [])];
}

function system(): string {
  return env.uiKind === UIKind.Web ? "web" : process.platform;
}
