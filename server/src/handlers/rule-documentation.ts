/** `chatbotSecurity/ruleDocumentation`: a rule's documentation, for clients that show it in a page of their own. */
import { ruleMarkdown } from "../documentation.js";
import type { RuleDocumentationParams, RuleDocumentationResult } from "../protocol.js";
import type { Session } from "../session.js";

export function ruleDocumentation(session: Session, params: RuleDocumentationParams): RuleDocumentationResult | null {
  session.requireClient();
  const rule = session.tools.documentation(params.rule);
  return rule ? { name: rule.name, url: rule.url, markdown: ruleMarkdown(rule) } : null;
}
