/** A rule's documentation as a page of the editor: the server's Markdown, shown by the editor's own preview. Works offline. */
import { commands, Disposable, EventEmitter, l10n, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { RULE_DOCUMENTATION_METHOD, type RuleDocumentationResult } from "chatbot-security-language-server/protocol";

const SCHEME = "chatbot-security-rule";

export interface RulePages extends Disposable {
  show(rule: string): Promise<void>;
}

export function createRulePages(client: BaseLanguageClient): RulePages {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ path }) {
      const rule = path.replace(/^\/|\.md$/gu, "");
      const page = await client.sendRequest<RuleDocumentationResult | null>(RULE_DOCUMENTATION_METHOD, { rule });
      return page?.markdown ?? l10n.t("There is no rule {0}.", rule);
    },
  });
  return {
    async show(rule) {
      const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
      try {
        await commands.executeCommand("markdown.showPreviewToSide", uri);
      } catch {
        // The preview is an extension of the editor's, which may be switched off.
        await commands.executeCommand("vscode.open", uri);
      }
    },
    dispose: () => Disposable.from(provider, changed).dispose(),
  };
}
