/** The version that reports and the plugin name; a test keeps it equal to package.json. */
export const VERSION = "0.1.0";

/** Where a rule's page is. */
export function docsUrl(rule: string): string {
  return `https://github.com/chatbot-security/chatbot-security/blob/main/eslint-plugin/docs/rules/${rule}.md`;
}
