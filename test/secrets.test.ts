/** Token formats, masks and the generic classifier. */
import { describe, expect, it } from "vitest";
import type { Format } from "../eslint-plugin/src/secrets/format.js";
import { FORMATS } from "../eslint-plugin/src/secrets/formats/index.js";
import { genericSecret } from "../eslint-plugin/src/secrets/generic.js";
import { assignmentsIn, findSecrets, type Literal } from "../eslint-plugin/src/secrets/index.js";
import { matchFormats } from "../eslint-plugin/src/secrets/match.js";
import { environmentName, sortOfName, words } from "../eslint-plugin/src/secrets/names.js";
import { expandSecrets, FAKE_IDS, fakeLine, fakeSecret } from "./support/fake-secrets.js";

const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7];

/** What is reported of a text, by format. */
function reported(text: string): readonly string[] {
  return matchFormats(text)
    .filter(({ harmless }) => !harmless)
    .map(({ format }) => format.id);
}

/** The line with everything that the owner alone knows filled in, as documentation does it. */
function filledIn(line: string, value: string, shown: number): string {
  const body = value.slice(shown).replace(/^-BEGIN[^\\]*-----/, "");
  const filled = body.replace(/[A-Za-z0-9]/g, (char, at: number) => (at < 4 && /\d/.test(char) ? char : "x"));
  return line.replace(value, () => value.slice(0, value.length - body.length) + filled);
}

function literal(text: string, value: string, more: Partial<Literal> = {}): Literal {
  const start = text.indexOf(value) - 1;
  return { value, at: { start, end: start + value.length + 2 }, role: "assigned", template: false, ...more };
}

describe("formats", () => {
  it("are many, and each has an id of its own", () => {
    expect(FORMATS.length).toBeGreaterThanOrEqual(180);
    expect(new Set(FAKE_IDS).size).toBe(FORMATS.length);
  });

  describe.each(FORMATS.map((format) => [format.id, format] as [string, Format]))("%s", (id, format) => {
    it("finds samples", () => {
      for (const variant of VARIANTS) {
        const value = fakeSecret(id, variant);
        const line = fakeLine(id, variant);
        const [match, ...others] = matchFormats(line);
        expect(match?.format.id).toBe(id);
        expect(match?.harmless).toBe(format.public ?? false);
        expect(others).toEqual([]);
        expect(line.slice(match?.start, match?.end)).toBe(value.replace(/\\n$/, ""));
      }
    });

    it("never shows what only the owner knows", () => {
      for (const variant of VARIANTS) {
        const value = fakeSecret(id, variant);
        const [match] = matchFormats(fakeLine(id, variant));
        const shown = (match?.masked ?? "").replace(/…$/, "");
        expect(match?.masked).toMatch(/…$/);
        expect(value.startsWith(shown)).toBe(true);
        expect(shown).toHaveLength(format.shown);
      }
    });

    it("leaves look-alikes alone", () => {
      const value = fakeSecret(id);
      const line = fakeLine(id);
      const glue = "Zz9".repeat(40);
      if (!format.public) expect(reported(filledIn(line, value, format.shown))).toEqual([]);
      expect(reported(line.replace(value, () => value.slice(0, format.shown + 3)))).toEqual([]);
      if (format.edge.test("Z")) expect(reported(line.replace(value, () => `${glue}${value}${glue}`))).toEqual([]);
      if (!format.named) return;
      expect(reported(line.replace("_key", "_id"))).toEqual([]);
      expect(matchFormats(`const commit = "${value}";`)).toEqual([]);
    });
  });

  it("know a wrong checksum", () => {
    for (const id of ["github-token", "npm-token"]) {
      const value = fakeSecret(id);
      const wrong = value.slice(0, -1) + (value.endsWith("a") ? "b" : "a");
      expect(reported(`const t = "${wrong}";`)).toEqual([]);
      const text = `const token = "${wrong}";`;
      expect(findSecrets(text, [literal(text, wrong, { name: "token" })])).toEqual([]);
    }
  });
});

describe("a text", () => {
  it("is searched everywhere, comments included, and each literal reported once", () => {
    const token = fakeSecret("slack-bot-token");
    const text = `// old: ${token}\nconst token = "${token}";\nfetch("/x?t=${fakeSecret("groq-api-key")}");`;
    const start = text.indexOf(`"${token}"`);
    const secrets = findSecrets(text, [
      { value: token, at: { start, end: start + token.length + 2 }, name: "token", role: "assigned", template: false },
    ]);
    expect(secrets.map((secret) => [secret.format, secret.whole, secret.at.start])).toEqual([
      ["slack-bot-token", false, 8],
      ["slack-bot-token", true, start],
      ["groq-api-key", false, text.indexOf("gsk_")],
    ]);
    expect(secrets[1]).toMatchObject({ masked: "xoxb-…", env: "SLACK_BOT_TOKEN", title: "Slack bot token", name: "token" });
    expect(JSON.stringify(secrets)).not.toContain(token.slice(6));
  });

  it("may have a token after an escape, and twice", () => {
    const value = fakeSecret("github-token");
    expect(matchFormats(`"a\\n${value}"`)).toHaveLength(1);
    expect(matchFormats(`"${value}" "${fakeSecret("github-token", 1)}"`)).toHaveLength(2);
  });

  it("may have an address whose password is nobody's", () => {
    const password = fakeSecret("mistral-api-key");
    const silent = [
      "postgres://bot:bot@db:5432/x",
      "mongodb://root:example@mongo/x",
      "mysql://root:password@10.0.0.5/x",
      "redis://:typebot@localhost:6379",
    ];
    for (const address of silent) expect(reported(`"${address}"`)).toEqual([]);
    expect(reported("`postgres://${user}:${password}@db/x`")).toEqual([]);
    expect(matchFormats(`"redis://:${password}@localhost:6379"`)).toHaveLength(1);
    // One that begins like a placeholder is none for that; this one was never anybody's.
    expect(matchFormats(`"postgres://bot:X${password}@db/x"`)).toHaveLength(1);
    expect(reported('"postgres://bot:xxxxxxxx@db/x"')).toEqual([]);
  });

  it("keeps a public key from being a generic secret", () => {
    const value = fakeSecret("stripe-publishable-key");
    const text = `const apiKey = "${value}";`;
    expect(findSecrets(text, [literal(text, value, { name: "apiKey" })])).toEqual([]);
  });

  it("is not slow to search, and the worst is not much worse", () => {
    const code = 'const prefix = config.prefix ?? "!"; client.on("messageCreate", async (message) => { await db.query("SELECT 1"); });\n';
    const worst = [
      "eyJ.",
      "slackKey",
      "sk-",
      "https://a:",
      "-----BEGIN PRIVATE KEY-----",
      "MTA",
      "private_key=",
      "AccountKey=",
      ":AA",
      "-us",
    ];
    const times = [code, ...worst].map((piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const before = performance.now();
      const found = matchFormats(text);
      expect(found.filter(({ harmless }) => !harmless)).toEqual([]);
      return `${Math.round(performance.now() - before)} ms for 1 MB of ${JSON.stringify(piece.slice(0, 30))}`;
    });
    console.log(times.join("\n"));
  });
});

describe("hostile texts", () => {
  const SIZE = 40_000;
  const repeated = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

  /** Beginnings without an end, ends without a beginning, and what a format's parts may be made of, over and over. */
  function hostile(id: string, format: Format): readonly string[] {
    const keyword = format.keywords[0] as string;
    const sample = fakeSecret(id);
    const line = fakeLine(id);
    const half = line.slice(0, line.indexOf(sample) + Math.ceil(sample.length * 0.8));
    return [
      repeated(keyword),
      repeated(sample.slice(0, -1)),
      repeated(half),
      `${half}${repeated("a")}`,
      `${repeated("0")}${keyword}`,
      keyword + repeated(" \t="),
    ];
  }

  it.each(FORMATS.map((format) => [format.id, format] as [string, Format]))("cost %s little", (id, format) => {
    for (const text of hostile(id, format)) {
      const before = process.cpuUsage();
      matchFormats(text);
      assignmentsIn(text);
      // A tenth of this is usual; what grows with the square of the length takes many seconds.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, JSON.stringify(text.slice(0, 60))).toBeLessThan(1500);
    }
  });
});

describe("assignments of texts that nobody reads", () => {
  const value = fakeSecret("mistral-api-key");

  it.each([
    `export API_TOKEN=${value}`,
    `api_token: ${value}`,
    `var apiToken string = "${value}"`,
    `$apiToken .= '${value}'`,
    `<apiToken>\n    ${value}\n</apiToken>`,
    `{ "api_token": "${value}" }`,
    `setProperty("api_token", "${value}")`,
  ])("%#", (text) => {
    expect(findSecrets(text, assignmentsIn(text)).map(({ format }) => format)).toEqual(["generic"]);
  });

  it("are none where the next line has another name", () => {
    const text = `API_TOKEN=\nCOMMIT=${value}`;
    expect(findSecrets(text, assignmentsIn(text))).toEqual([]);
  });
});

describe("named formats", () => {
  it("are known where a reader gives the name", () => {
    const value = fakeSecret("twilio-auth-token");
    const text = `token:\n  - "${value}"`;
    const [secret] = findSecrets(text, [literal(text, value, { name: "twilio.auth_token", role: "property" })]);
    expect(secret).toMatchObject({ format: "twilio-auth-token", masked: "…", whole: true });
  });
});

describe("generic secrets", () => {
  const random = fakeSecret("mistral-api-key");
  const hexadecimal = fakeSecret("slack-signing-secret");

  it.each([
    ["sessionSecret", random],
    ["SESSION_SECRET", hexadecimal],
    ["password", ["Sup3r", "Geheim!"].join("")],
    ["dbPassword", ["admin", "123"].join("")],
    ["JWT_SECRET", ["s3cr3t", "sauce", "99"].join("-")],
    ["api_key", random],
    ["x-api-key", random],
    ["clientSecret", `${random.slice(0, 20)}~${random.slice(20)}`],
    ["Authorization", `Bearer ${random}`],
    ["encryptionKey", hexadecimal],
    ["webhookToken", random.slice(0, 14) + "42"],
    ["accessTokenDev", random],
  ])("%s holds one", (name, value) => {
    expect(genericSecret(name, value)).toBeDefined();
  });

  it.each([
    ["token", "YOUR_TOKEN_HERE"],
    ["apiKey", "<your-api-key>"],
    ["token", "xxxxxxxxxxxxxxxxxxxxxxxx"],
    ["password", "changeme"],
    ["password", "********"],
    ["password", "Enter your password"],
    ["password", "Passwort"],
    ["passwordLabel", ["Sup3r", "Geheim!"].join("")],
    ["password", "forms.login.password"],
    ["PASSWORD_RESET", random],
    ["secret", "${SESSION_SECRET}"],
    ["apiKey", "OPENAI_API_KEY"],
    ["tokenUrl", "https://auth.internal/oauth/token"],
    ["token", "https://auth.internal/oauth/token"],
    ["secret", "./secrets/session.json"],
    ["privateKey", "keys/server-2024.pem"],
    ["token", "accessToken"],
    ["apiKey", "x-api-key"],
    ["header", "X-Api-Key"],
    ["Authorization", "Bearer "],
    ["Authorization", "Bearer token"],
    ["clientId", random],
    ["publicKey", random],
    ["siteKey", random],
    ["csrfToken", random],
    ["nextPageToken", random],
    ["passwordHash", "$2b$10$abcdefghijklmnopqrstuv"],
    ["secret", "$2b$10$N9qo8uLOickgx2ZMRZoMye"],
    ["contentKey", hexadecimal],
    ["cacheKey", random],
    ["key", random],
    ["token", "[A-Za-z0-9]{24}"],
    ["password", "^(?=.*[0-9])[a-z0-9]{8,}$"],
    ["maxTokens", "4096"],
    ["testToken", random],
    ["token", "test-token-123456"],
    ["token", "fake-token-8d7f6a5s4d3f"],
    ["secret", "00000000000000000000000000000000"],
    ["token", "1.2.3"],
    ["tokenizer", random],
    ["secretary", random],
    ["password", "şifre1234"],
    ["token", "eos2"],
    ["pass", "true"],
    ["pwd", "/usr/src/app1"],
  ])("%s = %s is none", (name, value) => {
    expect(genericSecret(name, value)).toBeUndefined();
  });

  it("are reported by place and name, without a character of the value", () => {
    const text = `const settings = { sessionSecret: "${random}" };`;
    const [secret, ...others] = findSecrets(text, [literal(text, random, { name: "sessionSecret", role: "property" })]);
    expect(others).toEqual([]);
    expect(secret).toMatchObject({ format: "generic", masked: "…", whole: true, env: "SESSION_SECRET", name: "sessionSecret" });
    expect(text.slice(secret?.at.start, secret?.at.end)).toBe(`"${random}"`);
  });
});

describe("a name", () => {
  it("that is the text of the argument before is never shown", () => {
    const [first, second] = [["Tr0ub4dor", "Token"].join("."), fakeSecret("mistral-api-key")];
    const text = `connect("${first}", "${second}");`;
    const secrets = findSecrets(text, [
      literal(text, first, { role: "argument", name: "connect" }),
      literal(text, second, { role: "argument", name: first }),
    ]);
    expect(secrets.map(({ at, env, name }) => [text.slice(at.start + 1, at.start + 4), env, name])).toEqual([
      [second.slice(0, 3), "TOKEN", undefined],
    ]);
  });

  it("of a member called is", () => {
    const value = fakeSecret("mistral-api-key");
    const [secret] = findSecrets(`x.setToken("${value}")`, [
      literal(`x.setToken("${value}")`, value, { role: "argument", name: "setToken" }),
    ]);
    expect(secret).toMatchObject({ name: "setToken", title: "Token" });
  });
});

describe("names", () => {
  it("are split into words", () => {
    expect(words("clientSecretV2")).toEqual(["client", "secret", "v2"]);
    expect(words("APIKey")).toEqual(["api", "key"]);
    expect(words("x-api-key")).toEqual(["x", "api", "key"]);
    expect(words("DB_PASSWORD")).toEqual(["db", "password"]);
  });

  it("announce a secret or do not", () => {
    expect(["apiKey", "DB_PASSWORD", "botToken", "client_secret", "smtpPass"].map(sortOfName)).toEqual([
      "key",
      "password",
      "token",
      "secret",
      "password",
    ]);
    expect(["primaryKey", "passwordField", "tokenCount", "constructor", "bypass", "author"].map(sortOfName)).toEqual(
      Array(6).fill(undefined),
    );
  });

  it("give the environment variable", () => {
    expect(environmentName("clientSecret", undefined)).toBe("CLIENT_SECRET");
    expect(environmentName("token", "SLACK_BOT_TOKEN")).toBe("SLACK_BOT_TOKEN");
    expect(environmentName("secret", undefined)).toBe("SECRET");
    expect(environmentName("setAccessToken", undefined)).toBe("ACCESS_TOKEN");
    expect(environmentName(undefined, undefined)).toBe("SECRET");
  });
});

describe("fixtures", () => {
  it("have their placeholders expanded and other braces left alone", () => {
    expect(expandSecrets("{{npm-token}}")).toBe(fakeSecret("npm-token"));
    expect(expandSecrets("{{user}} {{ x }}")).toBe("{{user}} {{ x }}");
  });
});
