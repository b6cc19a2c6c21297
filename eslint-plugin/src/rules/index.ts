/** Every rule, by name. A rule that is not listed here does not exist. */
import type { Rule } from "../define.js";
import { noBypassableCheck } from "./no-bypassable-check.js";
import { noCleartextStorage } from "./no-cleartext-storage.js";
import { noClientSideSecret } from "./no-client-side-secret.js";
import { noCodeInjection } from "./no-code-injection.js";
import { noCommandInjection } from "./no-command-injection.js";
import { noCsrfDisabled } from "./no-csrf-disabled.js";
import { noDebugMode } from "./no-debug-mode.js";
import { noDisabledProtection } from "./no-disabled-protection.js";
import { noErrorDisclosure } from "./no-error-disclosure.js";
import { noExcessiveAgency } from "./no-excessive-agency.js";
import { noHardcodedCryptoKey } from "./no-hardcoded-crypto-key.js";
import { noHardcodedSecrets } from "./no-hardcoded-secrets.js";
import { noHiddenUnicode } from "./no-hidden-unicode.js";
import { noHtmlInjection } from "./no-html-injection.js";
import { noInsecureCookie } from "./no-insecure-cookie.js";
import { noInsecureJwt } from "./no-insecure-jwt.js";
import { noInsecureOauth } from "./no-insecure-oauth.js";
import { noInsecureRandom } from "./no-insecure-random.js";
import { noInsecureTemporaryFile } from "./no-insecure-temporary-file.js";
import { noInsecureTls } from "./no-insecure-tls.js";
import { noInsecureTransport } from "./no-insecure-transport.js";
import { noLdapInjection } from "./no-ldap-injection.js";
import { noLogInjection } from "./no-log-injection.js";
import { noMarkdownExfiltration } from "./no-markdown-exfiltration.js";
import { noMentionInjection } from "./no-mention-injection.js";
import { noModelDecision } from "./no-model-decision.js";
import { noNosqlInjection } from "./no-nosql-injection.js";
import { noOpenRedirect } from "./no-open-redirect.js";
import { noPathTraversal } from "./no-path-traversal.js";
import { noPermissiveCors } from "./no-permissive-cors.js";
import { noPermissiveFileMode } from "./no-permissive-file-mode.js";
import { noPiiToModel } from "./no-pii-to-model.js";
import { noPromptInjection } from "./no-prompt-injection.js";
import { noPrototypePollution } from "./no-prototype-pollution.js";
import { noRegexInjection } from "./no-regex-injection.js";
import { noRemoteCode } from "./no-remote-code.js";
import { noSecretInPrompt } from "./no-secret-in-prompt.js";
import { noSensitiveDataLogging } from "./no-sensitive-data-logging.js";
import { noSilentSecurityFailure } from "./no-silent-security-failure.js";
import { noSlowRegex } from "./no-slow-regex.js";
import { noSqlInjection } from "./no-sql-injection.js";
import { noSsrf } from "./no-ssrf.js";
import { noTimingUnsafeCompare } from "./no-timing-unsafe-compare.js";
import { noTrustBoundaryViolation } from "./no-trust-boundary-violation.js";
import { noUnpinnedDependency } from "./no-unpinned-dependency.js";
import { noUnsafeDeserialization } from "./no-unsafe-deserialization.js";
import { noUnsafeSandbox } from "./no-unsafe-sandbox.js";
import { noVulnerableDependency } from "./no-vulnerable-dependency.js";
import { noWeakCrypto } from "./no-weak-crypto.js";
import { noXpathInjection } from "./no-xpath-injection.js";
import { noXxe } from "./no-xxe.js";
import { requireAuthorization } from "./require-authorization.js";
import { requireDataExpiry } from "./require-data-expiry.js";
import { requireGuardrail } from "./require-guardrail.js";
import { requireInputValidation } from "./require-input-validation.js";
import { requireLlmLimits } from "./require-llm-limits.js";
import { requireOriginCheck } from "./require-origin-check.js";
import { requireRateLimit } from "./require-rate-limit.js";
import { requireRetrievalFilter } from "./require-retrieval-filter.js";
import { requireSecurityLogging } from "./require-security-logging.js";
import { requireToolSchema } from "./require-tool-schema.js";
import { requireWebhookVerification } from "./require-webhook-verification.js";

export const rules: readonly Rule[] = [
  noBypassableCheck,
  noCleartextStorage,
  noClientSideSecret,
  noCodeInjection,
  noCommandInjection,
  noCsrfDisabled,
  noDebugMode,
  noDisabledProtection,
  noErrorDisclosure,
  noExcessiveAgency,
  noHardcodedCryptoKey,
  noHardcodedSecrets,
  noHiddenUnicode,
  noHtmlInjection,
  noInsecureCookie,
  noInsecureJwt,
  noInsecureOauth,
  noInsecureRandom,
  noInsecureTemporaryFile,
  noInsecureTls,
  noInsecureTransport,
  noLdapInjection,
  noLogInjection,
  noMarkdownExfiltration,
  noMentionInjection,
  noModelDecision,
  noNosqlInjection,
  noOpenRedirect,
  noPathTraversal,
  noPermissiveCors,
  noPermissiveFileMode,
  noPiiToModel,
  noPromptInjection,
  noPrototypePollution,
  noRegexInjection,
  noRemoteCode,
  noSecretInPrompt,
  noSensitiveDataLogging,
  noSilentSecurityFailure,
  noSlowRegex,
  noSqlInjection,
  noSsrf,
  noTimingUnsafeCompare,
  noTrustBoundaryViolation,
  noUnpinnedDependency,
  noUnsafeDeserialization,
  noUnsafeSandbox,
  noVulnerableDependency,
  noWeakCrypto,
  noXpathInjection,
  noXxe,
  requireAuthorization,
  requireDataExpiry,
  requireGuardrail,
  requireInputValidation,
  requireLlmLimits,
  requireOriginCheck,
  requireRateLimit,
  requireRetrievalFilter,
  requireSecurityLogging,
  requireToolSchema,
  requireWebhookVerification,
];
