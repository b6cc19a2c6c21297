/** `textDocument/hover`: over a finding, what its rule is about and how the data got there. Over anything else, nothing. */
import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from "vscode-languageserver";
import { findingMarkdown, findingPlainText } from "../documentation.js";
import type { Session } from "../session.js";
import { toOffset, toRange } from "../to-lsp.js";
import type { Finding, RuleDocumentation } from "../tools.js";

function describe(findings: readonly Finding[], rules: (name: string) => RuleDocumentation | undefined, markdown: boolean): string {
  const described = findings.flatMap((finding) => {
    const rule = rules(finding.rule);
    if (!rule) return [];
    return markdown ? findingMarkdown(finding, rule) : findingPlainText(finding, rule);
  });
  return described.join(markdown ? "\n\n---\n\n" : "\n\n");
}

export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const { markdown } = session.requireClient();
  const found = await session.findings(params.textDocument.uri, token);
  if (!found) return null;
  const offset = toOffset(found.document, params.position);
  const here = found.findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  // One explanation for each rule is enough, however many findings it has here.
  const distinct = here.filter((finding, index) => here.findIndex(({ rule }) => rule === finding.rule) === index);
  const language = found.document.languageId === "python" ? "python" : "javascript";
  const value = describe(distinct, (name) => session.tools.documentation(name, language), markdown);
  const [first] = distinct;
  if (!first || !value) return null;
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(found.document, first.at) };
}
