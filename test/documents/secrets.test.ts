/** Secrets in texts that are no programs: under which names they are found, where they belong, and what comments switch off. */
import { describe, expect, it } from "vitest";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { expandSecrets } from "../support/fake-secrets.js";

function lint(path: string, text: string): readonly string[] {
  const report = createLinter(memoryWorkspace([[path, expandSecrets(text)]]), { preset: "recommended" }).lint(path)!;
  expect(report.problems).toEqual([]);
  return report.findings
    .filter(({ rule }) => rule === "no-hardcoded-secrets")
    .map(
      ({ start, message }) =>
        `${start.line} ${/^.*? (?=stands)|^.*?(?= in `)/.exec(message)![0].trim()}${/ in `[^`]+`/.exec(message)?.[0] ?? ""}`,
    );
}

const SECRET = "hV8kQ2mmPq93xT";

describe("secrets", () => {
  it.each([
    [".env", `# bot\nSLACK_TOKEN={{slack-bot-token}}\nDB_PASSWORD=${SECRET}\nNAME=bot\n`, ["2", "3"]],
    ["config.json", `{ "bot": { "token": "{{telegram-bot-token}}", "name": "bot" },\n "password": "${SECRET}" }`, ["1", "2"]],
    ["config.yml", `bot:\n  token: {{telegram-bot-token}}\n  password: "${SECRET}"\n`, ["2", "3"]],
    ["config.toml", `[bot]\ntoken = "{{telegram-bot-token}}"\npassword = '${SECRET}'\n`, ["2", "3"]],
    ["config.ini", `[bot]\ntoken = {{telegram-bot-token}}\npassword: ${SECRET}\n`, ["2", "3"]],
    ["Dockerfile", `FROM node:22\nENV DB_PASSWORD=${SECRET}\nARG TOKEN {{telegram-bot-token}}\n`, ["2", "3"]],
    ["run.sh", `export DB_PASSWORD="${SECRET}"\nTELEGRAM={{telegram-bot-token}} node bot.js\n`, ["1", "2"]],
    ["docker-compose.yml", `services:\n  bot:\n    environment:\n      - DB_PASSWORD=${SECRET}\n      - A=b\n`, ["4"]],
    ["deployment.yaml", `env:\n  - name: DB_PASSWORD\n    value: "${SECRET}"\n  - name: MODE\n    value: fast9872\n`, ["3"]],
    [
      ".mcp.json",
      `{ "mcpServers": { "a": { "command": "x",\n "args": ["--api-key", "${SECRET}"],\n "env": { "API_KEY": "${SECRET}9c" } } } }`,
      ["2", "3"],
    ],
    ["README.md", "# Bot\n\n```\nSLACK_TOKEN={{slack-bot-token}}\n```\n", ["4"]],
    ["AGENTS.md", "Post with {{slack-bot-token}}.\n", ["1"]],
    ["index.html", `<script>\nconst token = "{{slack-bot-token}}";\n</script>`, ["2"]],
    [
      "requirements.txt",
      "flask\n--index-url https://bot:{{generic-password}}@packages.bot.dev/simple\n".replace("{{generic-password}}", SECRET),
      ["2"],
    ],
    ["Bot.java", `class Bot {\n  String password = "${SECRET}";\n}`, ["2"]],
  ])("are found in %s", (path, text, lines) => expect(lint(path, text).map((each) => each.split(" ")[0])).toEqual(lines));

  it("are named by their keys", () => {
    expect(lint("a.json", `{ "db": { "password": "${SECRET}" }, "tokens": ["${SECRET}99a"] }`)).toEqual([
      "1 Password in `password`",
      "1 Token in `tokens`",
    ]);
    expect(lint("docker-compose.yml", `environment:\n  - BOT_SECRET=${SECRET}\n`)).toEqual(["2 Secret in `BOT_SECRET`"]);
  });

  it.each([
    [".env", "DISCORD_TOKEN=\nAPI_KEY=your-api-key\nPASSWORD=changeme\nSECRET=${OTHER}\nTOKEN=<token>\n"],
    [".env.example", `DB_PASSWORD=${SECRET}\nDATABASE_URL=postgres://bot:${SECRET}@localhost/bot\n`],
    ["config.sample.json", `{ "password": "${SECRET}" }`],
    [".github/workflows/test.yml", `env:\n  DB_PASSWORD: ${SECRET}\n`],
    ["compose.cypress.yaml", `environment:\n  DB_PASSWORD: ${SECRET}\n`],
    ["docker-compose.yml", "environment:\n  DATABASE_URL: postgres://bot:botpass@database:5432/bot\n"],
    ["i18n.lock", `discord_secret: ${SECRET}\n`],
    ["docker-compose.dev.yml", `environment:\n  DB_PASSWORD: ${SECRET}\n`],
    ["README.md", `\`\`\`env\nDB_PASSWORD=${SECRET}\n\`\`\`\n`],
    ["test/fixtures/update.json", `{ "verifyToken": "${SECRET}9c" }`],
    ["package.json", '{ "dependencies": { "@bot/credentials": "workspace:1.2.3-rc4", "jsonwebtoken": "^9.0.2" } }'],
    ["locales/de.json", '{ "password": "Passwort123 eingeben", "token": "Token" }'],
    ["config.yml", "password: ${DB_PASSWORD}\ntoken: {{ .Values.token }}\nsecret: !Ref DbSecret2\n"],
    ["values.json", '{ "passwordHash": "$2b$10$abcdefghijklmnopqrstuv", "publicKey": "hV8kQ2mmPq93xT99" }'],
  ])("are none in %s", (path, text) => expect(lint(path, text)).toEqual([]));

  it("are switched off by comments, where the notation has them", () => {
    const rule = "chatbot-security/no-hardcoded-secrets";
    expect(
      lint(".env", `# eslint-disable-next-line ${rule} -- a test server\nPASSWORD=${SECRET}\nOTHER_PASSWORD=${SECRET}\n`),
    ).toHaveLength(1);
    expect(lint("a.yml", `password: ${SECRET} # eslint-disable-line ${rule}\n`)).toEqual([]);
    expect(
      lint("a.toml", `# eslint-disable ${rule}\npassword = "${SECRET}"\n# eslint-enable ${rule}\nsecret = "${SECRET}"\n`),
    ).toHaveLength(1);
    expect(lint("a.jsonc", `{ // eslint-disable-next-line\n "password": "${SECRET}" }`)).toEqual([]);
    expect(lint("a.html", `<!-- eslint-disable ${rule} -->\n<script>const password = "${SECRET}";</script>`)).toEqual([]);
    expect(lint("a.ini", `; eslint-disable\npassword = ${SECRET}\n`)).toEqual([]);
  });
});
