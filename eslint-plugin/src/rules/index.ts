/** Every rule, by name. A rule that is not listed here does not exist. */
import type { Rule } from "../define.js";
import { noCodeInjection } from "./no-code-injection.js";
import { noCommandInjection } from "./no-command-injection.js";
import { noHardcodedSecrets } from "./no-hardcoded-secrets.js";
import { noHtmlInjection } from "./no-html-injection.js";
import { noPathTraversal } from "./no-path-traversal.js";
import { noPromptInjection } from "./no-prompt-injection.js";
import { noSqlInjection } from "./no-sql-injection.js";
import { noSsrf } from "./no-ssrf.js";
import { requireInputValidation } from "./require-input-validation.js";

export const rules: readonly Rule[] = [
  noCodeInjection,
  noCommandInjection,
  noHardcodedSecrets,
  noHtmlInjection,
  noPathTraversal,
  noPromptInjection,
  noSqlInjection,
  noSsrf,
  requireInputValidation,
];
