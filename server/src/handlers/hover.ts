/** `textDocument/hover`: over a finding, what its rule is about and how the data got there. Over anything else, nothing. */
import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from "vscode-languageserver";
import { findingMarkdown, findingPlainText } from "../documentation.js";
import type { Translate } from "../l10n.js";
import { SHOW_FLOW_COMMAND, type FindingKey } from "../protocol.js";
import type { Session } from "../session.js";
import { toOffset, toRange } from "../to-lsp.js";
import type { Finding, RuleDocumentation } from "../tools.js";

interface Style {
  readonly markdown: boolean;
  /** The document, where a link to the data flow is of use. */
  readonly linked: string | undefined;
  readonly t: Translate;
}

/** The address of the command that shows the whole path. */
function flowCommand(uri: string, { rule, fingerprint, flows }: Finding): string | undefined {
  if ((flows[0]?.steps.length ?? 0) < 2) return undefined;
  const key: FindingKey = { uri, rule, fingerprint };
  return `command:${SHOW_FLOW_COMMAND}?${encodeURIComponent(JSON.stringify([key])).replace(/[()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

function describe(findings: readonly Finding[], rules: (name: string) => RuleDocumentation | undefined, style: Style): string {
  const { markdown, linked, t } = style;
  const described = findings.flatMap((finding) => {
    const rule = rules(finding.rule);
    if (!rule) return [];
    if (!markdown) return findingPlainText(finding, rule, t);
    return findingMarkdown(finding, rule, linked === undefined ? undefined : flowCommand(linked, finding), t);
  });
  return described.join(markdown ? "\n\n---\n\n" : "\n\n");
}

export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const { markdown, commands, t } = session.requireClient();
  const found = await session.findings(params.textDocument.uri, token);
  if (!found) return null;
  const offset = toOffset(found.document, params.position);
  const here = found.findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  // One explanation for each rule is enough, however many findings it has here.
  const distinct = here.filter((finding, index) => here.findIndex(({ rule }) => rule === finding.rule) === index);
  const language = found.document.languageId === "python" ? "python" : "javascript";
  const value = describe(distinct, (name) => session.tools.documentation(name, language), {
    markdown,
    linked: commands ? found.document.uri : undefined,
    t,
  });
  const [first] = distinct;
  if (!first || !value) return null;
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(found.document, first.at) };
}
