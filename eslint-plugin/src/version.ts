/** The version that reports and the plugin name; a test keeps it equal to package.json. */
export const VERSION = "0.1.0";

/** Put in by the build. */
declare const BUILD_HASH: string | undefined;

/** Tells builds of one version apart; undefined where the sources are run as they are. */
export const BUILD: string | undefined = typeof BUILD_HASH === "undefined" ? undefined : BUILD_HASH;

/** Where a rule's page is. */
export function docsUrl(rule: string): string {
  return `https://github.com/chatbot-security/chatbot-security/blob/main/eslint-plugin/docs/rules/${rule}.md`;
}
