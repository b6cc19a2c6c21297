/**
 * What guides for secure chatbots ask for, and what of it nobody can see in a program's text. The rules name the practices they serve; from
 * both the page `docs/practices.md` is made. The lists of OWASP stand here with the titles of their entries.
 */

export interface PracticeInfo {
  readonly title: string;
  /** What the rules do not see, in one or two sentences. */
  readonly unseen: string;
}

export const PRACTICES = {
  injection: {
    title: "Validate input and prevent injection",
    unseen: "Whether what is left in a text after it was cleaned is what the bot should say.",
  },
  leakage: {
    title: "Prevent leakage of secrets and internals",
    unseen: "Secrets in the history of the repository, in images that were built, and in the hands of those who left.",
  },
  dependencies: {
    title: "Choose and pin dependencies",
    unseen: "Whether a package that looks right is the one that was meant, and who maintains it.",
  },
  authentication: {
    title: "Authenticate and authorize",
    unseen: "Whether the rights that are checked are the right ones: who may do what is a decision, not a text.",
  },
  oauth: {
    title: "Multi-factor login and OAuth",
    unseen: "Multi-factor login is set up at the platform or the identity provider; static analysis cannot see it.",
  },
  privacy: {
    title: "Privacy and retention",
    unseen: "Consent, contracts with processors, answers to requests for erasure, and how long backups are kept.",
  },
  encryption: {
    title: "Encrypt data in transit and at rest",
    unseen: "Encryption of disks and managed databases, certificates of proxies, and the rotation of keys.",
  },
  updates: {
    title: "Keep everything up to date",
    unseen: "The host, the runtime and the container's base image; known vulnerabilities only with a database (`--advisories`).",
  },
  monitoring: {
    title: "Monitor and log",
    unseen: "Whether somebody reads the logs, what raises an alarm, and how long they are kept.",
  },
  "ai-detection": {
    title: "Detect attacks on the model",
    unseen: "How well a filter or a moderation service recognises an attack: that takes tests against the running bot.",
  },
  "data-access": {
    title: "Third-party AI modules: limit data access",
    unseen: "What the provider does with the data it is given.",
  },
  "supply-chain": {
    title: "Third-party AI modules: supply chain",
    unseen: "How a model was trained and with which data, and whether a published package was built from its published source.",
  },
  endpoints: {
    title: "Third-party AI modules: insecure endpoints",
    unseen: "Firewalls, and which of the addresses in the configuration of a deployment can be reached from outside.",
  },
  "api-security": {
    title: "Third-party AI modules: API security",
    unseen: "Limits and keys that an API gateway enforces.",
  },
  "rate-limits": {
    title: "Third-party AI modules: rate limits",
    unseen: "Limits that a proxy, the platform or the model's provider sets.",
  },
  sandboxing: {
    title: "Third-party AI modules: sandboxing",
    unseen: "What a container or a virtual machine that is configured elsewhere really keeps out.",
  },
  scanning: {
    title: "Third-party AI modules: regular scanning",
    unseen: "Whether anybody runs it: let CI run `chatbot-security` on each change and once a week, and upload its SARIF report.",
  },
} as const satisfies Readonly<Record<string, PracticeInfo>>;

export type Practice = keyof typeof PRACTICES;

/** OWASP Top 10 for LLM Applications 2025. */
export const LLM_2025 = {
  LLM01: "Prompt Injection",
  LLM02: "Sensitive Information Disclosure",
  LLM03: "Supply Chain",
  LLM04: "Data and Model Poisoning",
  LLM05: "Improper Output Handling",
  LLM06: "Excessive Agency",
  LLM07: "System Prompt Leakage",
  LLM08: "Vector and Embedding Weaknesses",
  LLM09: "Misinformation",
  LLM10: "Unbounded Consumption",
} as const;

/** OWASP Top 10 for LLM Applications 2026. */
export const LLM_2026 = {
  LLM01: "Prompt Injection",
  LLM02: "Sensitive Information Disclosure",
  LLM03: "Excessive Agency",
  LLM04: "Supply Chain",
  LLM05: "Data and Model Poisoning",
  LLM06: "Unbounded Consumption",
  LLM07: "Misinformation",
  LLM08: "Hidden Context Exposure",
  LLM09: "Vector and Embedding Weaknesses",
  LLM10: "Improper Output Handling",
} as const;

/** OWASP Top 10 for Agentic Applications for 2026. */
export const ASI = {
  ASI01: "Agent Goal Hijack",
  ASI02: "Tool Misuse and Exploitation",
  ASI03: "Identity and Privilege Abuse",
  ASI04: "Agentic Supply Chain Vulnerabilities",
  ASI05: "Unexpected Code Execution (RCE)",
  ASI06: "Memory & Context Poisoning",
  ASI07: "Insecure Inter-Agent Communication",
  ASI08: "Cascading Failures",
  ASI09: "Human-Agent Trust Exploitation",
  ASI10: "Rogue Agents",
} as const;

/** OWASP MCP Top 10 (2025, version 0.1). */
export const MCP = {
  MCP01: "Token Mismanagement & Secret Exposure",
  MCP02: "Privilege Escalation via Scope Creep",
  MCP03: "Tool Poisoning",
  MCP04: "Software Supply Chain Attacks & Dependency Tampering",
  MCP05: "Command Injection & Execution",
  MCP06: "Prompt Injection via Contextual Payloads",
  MCP07: "Insufficient Authentication & Authorization",
  MCP08: "Lack of Audit and Telemetry",
  MCP09: "Shadow MCP Servers",
  MCP10: "Context Injection & Over-Sharing",
} as const;
