/**
 * Names and values to train and to judge the classifier of secrets with, all made here: random tokens, passwords as people choose them, and
 * what stands in programs under the same names without being a secret. Words and identifiers come from the packages in node_modules, one
 * half of them for training and the other for judging. The same seed gives the same material.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Scanners' own packages are full of what they look for; platforms' packages differ from machine to machine; ours are no words of others. */
const LEFT_OUT = /secretlint|chatbot-security|linux|darwin|win32|wasm|binding|^\.|playwright/u;
const MOST_FILES = 12;
const LARGEST = 200_000;

/** `{ words, identifiers, strings }` of the packages whose place in the sorted list is even (0) or odd (1). */
export function readPackages(modules, half) {
  const names = readdirSync(modules)
    .flatMap((name) => (name.startsWith("@") ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name]))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const [words, identifiers, strings] = [new Set(), new Set(), new Set()];
  for (const name of names.filter((_, index) => index % 2 === half)) {
    for (const file of filesOf(join(modules, name))) {
      const text = readFileSync(file, "utf8");
      if (/\.md$/iu.test(file)) for (const [word] of text.matchAll(/\b[A-Za-z][a-z]{2,13}\b/gu)) words.add(word.toLowerCase());
      else {
        for (const [word] of text.matchAll(/\b[A-Za-z_$][\w$]{3,40}\b/gu)) identifiers.add(word);
        for (const [, value] of text.matchAll(/["'`]([^"'`\n\\$]{4,60})["'`]/gu)) strings.add(value);
      }
    }
  }
  return { words: sorted(words), identifiers: sorted(identifiers), strings: sorted(strings) };
}

function sorted(set) {
  return [...set].sort();
}

function filesOf(folder) {
  const list = [];
  const walk = (path, depth) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(path, entry.name);
      if (list.length >= MOST_FILES) return;
      if (entry.isDirectory() && depth < 2 && entry.name !== "node_modules") walk(file, depth + 1);
      else if (/\.(?:[cm]?js|d\.ts|md)$/iu.test(entry.name) && entry.isFile() && statSync(file).size < LARGEST) list.push(file);
    }
  };
  walk(folder, 0);
  return list;
}

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const HEX = `${DIGITS}abcdef`;
const ALNUM = LOWER + UPPER + DIGITS;
const SYMBOLS = "!@#$%^&*?+=-_.";

const SECRET_NAMES =
  "password passwd pwd pass dbPassword DB_PASSWORD MYSQL_ROOT_PASSWORD smtpPass adminPassword userPassword token TOKEN botToken BOT_TOKEN accessToken access_token authToken refresh_token api_token secret SECRET clientSecret CLIENT_SECRET jwtSecret JWT_SECRET sessionSecret SESSION_SECRET webhookSecret secret_key SECRET_KEY secretKey apiKey API_KEY api_key x-api-key encryptionKey privateKey accessKey signingKey masterKey serviceKey auth credentials".split(
    " ",
  );
const OTHER_NAMES =
  "id name title label url path key value type className color hash checksum integrity commit version message text description channelId guildId userId fileName image data content locale model format pattern icon selector route event command prefix status".split(
    " ",
  );
const LEET = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };
const UI =
  "Passwort|Contraseña|Mot de passe|Пароль|密码|パスワード|Kennwort|Enter your password|Your token|Ungültiges Passwort|Invalid token|Wrong password|Token expired|Access denied|Password must have 8 characters|Show password|Forgot password?|Reset password|Sign in|Confirm|API-Schlüssel|Geheimnis|Clé secrète|Parola|Hasło|Senha|şifre|Lösenord|пароль обязателен".split(
    "|",
  );

/** Picks with a generator of numbers. */
function chooser(random) {
  const below = (number) => Math.floor(random() * number);
  const pick = (list) => list[below(list.length)];
  const between = (low, high) => low + below(high - low + 1);
  const text = (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  return { below, pick, between, text, capital, chance: (share) => random() < share };
}

/** `{ name, value, secret }`, `number` of each sort. */
export function makeMaterial({ words, identifiers, strings }, random, number, tokens) {
  const choose = chooser(random);
  const secrets = [...randomTokens(choose, tokens, words), ...passwords(choose, words)];
  const harmless = [...placeholders(choose, words), ...everyday(choose, words, identifiers, strings)];
  const list = [];
  for (let index = 0; index < number; index++) {
    const { make, names } = choose.pick(secrets);
    list.push({ name: choose.pick(names ?? SECRET_NAMES), value: make(), secret: true });
    const other = choose.pick(harmless);
    list.push({ name: choose.pick(other.names ?? (choose.chance(0.75) ? SECRET_NAMES : OTHER_NAMES)), value: other.make(), secret: false });
  }
  return list.filter(({ value }) => value.length >= 4);
}

const TOKEN_NAMES = SECRET_NAMES.filter((name) => !/pass|pwd/iu.test(name));
const PASSWORD_NAMES = SECRET_NAMES.filter((name) => /pass|pwd|secret/iu.test(name));
const UNNAMED = OTHER_NAMES;

function randomTokens({ text, pick, between, chance }, tokens, words) {
  const uuid = () => [8, 4, 4, 4, 12].map((size) => text(HEX, size)).join("-");
  const made = (make) => ({ make, names: TOKEN_NAMES });
  return [
    made(() => text(ALNUM, between(15, 48))),
    made(() => text(ALNUM, between(20, 64))),
    made(() => text(LOWER + DIGITS, between(15, 40))),
    made(() => text(UPPER + DIGITS, between(16, 36))),
    made(() => text(LOWER + UPPER, between(16, 40))),
    made(() => text(LOWER, between(20, 40))),
    made(() => text(HEX, pick([24, 32, 40, 48, 64]))),
    made(() => text(`${ALNUM}-_`, between(20, 64))),
    made(() => `${text(`${ALNUM}+/`, pick([27, 31, 39, 43]))}=`),
    made(() => `${text(`${ALNUM}+/`, pick([22, 42, 86]))}==`),
    made(uuid),
    made(
      () =>
        `${pick(["sk", "pk", "key", "tok", "live", "prod", "api", "app", pick(words).slice(0, 5)])}${pick(["_", "-", ".", "_live_"])}${text(ALNUM, between(16, 40))}`,
    ),
    made(() => `${text(ALNUM, between(6, 16))}.${text(`${ALNUM}-_`, between(12, 40))}`),
    made(() => text(ALNUM + SYMBOLS, between(16, 50))),
    made(() => `${pick(["django-insecure-", "", "", ""])}${text(LOWER + DIGITS + SYMBOLS, 50)}`),
    made(() => pick(tokens)),
    { make: () => text(chance(0.5) ? ALNUM : ALNUM + SYMBOLS, between(8, 16)), names: PASSWORD_NAMES },
  ];
}

/** As people choose them. */
function passwords({ text, pick, between, capital, chance }, words) {
  const leet = (word) => [...word].map((char) => LEET[char] ?? char).join("");
  const end = () =>
    pick(["1", "12", "123", "1234", "2020", "2021", "2023", "2024", "!", "1!", "123!", "@1", "#1", "99", "007", "@2024", "$"]);
  const word = () => (chance(0.5) ? capital(pick(words)) : pick(words));
  const made = (make) => ({ make, names: PASSWORD_NAMES });
  return [
    made(() => word() + end()),
    made(() => word() + text(DIGITS, between(1, 6))),
    made(() => word() + pick(["@", "#", "$", "_", "-", ""]) + text(DIGITS, between(3, 4)) + pick(["", "!", "$"])),
    made(() => leet(capital(pick(words))) + leet(pick(words)) + end()),
    made(() => `${leet(pick(words))}-${leet(pick(words))}-${text(DIGITS, 2)}`),
    made(() => capital(pick(words)) + capital(pick(words)) + end()),
    made(() => `${word()}${pick([..."!@#$%&*"])}${word()}${text(DIGITS, between(1, 3))}`),
  ];
}

/** What stands where a secret will be. */
function placeholders({ text, pick, between }, words) {
  const kind = () => pick(["token", "api-key", "password", "secret", "key", "bot-token", "access-token", "client-secret"]);
  const joined = (list) => list.join(pick(["-", "_", " ", ""]));
  const made = (make) => ({ make, names: SECRET_NAMES });
  return [
    made(() => joined(["your", pick(words), kind()])),
    made(() => joined([pick(["my", "the", "some", "new", "old", "default", "dev", "local", "user"]), kind()])),
    made(() => joined([pick(words), kind(), pick(["here", "goes", "value", "1", "2", ""])])),
    made(() => joined(["YOUR", pick(words).toUpperCase(), kind().toUpperCase()])),
    made(() => `<${joined([pick(words), kind()])}>`),
    made(() => pick(["x", "X", "*", "0", "a", "."]).repeat(between(4, 40))),
    made(
      () =>
        `${pick(["sk", "xoxb", "ghp", "key"])}${pick(["-", "_"])}${pick(["xxxx", "your", "test", "fake", "example", "..."])}${pick(["", "-key", "-token", "xxxxxxxx"])}`,
    ),
    made(
      () =>
        pick(["test", "fake", "dummy", "mock", "sample", "example", "placeholder"]) +
        pick(["-", "_", ""]) +
        kind() +
        pick(["", "1", "-2", "-123"]),
    ),
    made(() =>
      pick([
        "changeme",
        "change-me",
        "change_this",
        "replace-me",
        "not-set",
        "undefined",
        "null",
        "none",
        "TODO",
        "REDACTED",
        "secret",
        "password",
        "admin",
        "root",
        "token",
      ]),
    ),
    made(() => `${pick(["abc", "foo", "bar", "qwerty", "test", "user", "demo"])}${text(DIGITS, between(0, 3))}`),
  ];
}

/** What else programs hold in strings, under names of secrets too. */
function everyday({ text, pick, between, capital, chance }, words, identifiers, strings) {
  const camel = (size) => pick(words) + Array.from({ length: size - 1 }, () => capital(pick(words))).join("");
  const joined = (mark, size) => Array.from({ length: size }, () => pick(words)).join(mark);
  const hex = (size) => text(HEX, size);
  const unnamed = (make) => ({ make, names: UNNAMED });
  const model = () =>
    `${pick(["gpt", "claude", "llama", "mistral", "gemini", "command", "text-embedding"])}-${between(1, 5)}${pick(["", ".5", "o", "-mini", "-large", "-pro"])}${pick(["", "-2024-08-06", "-20241022", "-0125", "-preview"])}`;
  return [
    { make: () => pick(identifiers) },
    { make: () => pick(identifiers) },
    { make: () => pick(identifiers) },
    { make: () => pick(strings) },
    { make: () => pick(strings) },
    { make: () => camel(between(2, 4)) },
    { make: () => capital(camel(between(2, 4))) },
    { make: () => joined("_", between(2, 4)) },
    { make: () => joined("_", between(2, 4)).toUpperCase() },
    { make: () => joined("-", between(2, 4)) },
    { make: () => joined(".", between(2, 4)) },
    { make: () => joined("/", between(2, 4)) },
    { make: () => joined(" ", between(2, 8)) },
    { make: () => joined(":", 2) },
    { make: () => `${joined("-", 2)}-${between(1, 99)}` },
    { make: () => `${camel(2)}${between(1, 99)}` },
    { make: () => `${pick(words)}_${between(1, 2000)}`, names: TOKEN_NAMES },
    { make: () => pick(words), names: SECRET_NAMES },
    { make: () => pick(UI), names: SECRET_NAMES },
    { make: () => `X-${capital(pick(words))}-${capital(pick(words))}` },
    { make: () => `https://${pick(words)}.${pick(["com", "io", "dev"])}/${joined("/", between(1, 3))}` },
    { make: () => `${pick(["./", "/", "../", ""])}${joined("/", between(1, 3))}.${pick(["js", "json", "pem", "txt", "png", "md"])}` },
    { make: () => `${pick(words)}@${pick(words)}.${pick(["com", "org"])}` },
    { make: () => `@${pick(words)}/${joined("-", 2)}` },
    { make: () => `arn:aws:${pick(words)}:us-east-1:${text(DIGITS, 12)}:${joined("/", 2)}`, names: TOKEN_NAMES },
    { make: () => `${pick(words)}.${pick(words)}.svc.cluster.local:${between(1000, 9999)}` },
    { make: model },
    {
      make: () =>
        pick([
          "HS256",
          "RS256",
          "aes-256-gcm",
          "aes-128-cbc",
          "sha256",
          "sha512",
          "utf-8",
          "base64",
          "bearer",
          "Bearer",
          "application/json",
          "client_credentials",
          "authorization_code",
          "oauth2",
          "ed25519",
          "x25519",
          "pkcs8",
          "spki",
        ]),
    },
    { make: () => `${between(0, 20)}.${between(0, 20)}.${between(0, 20)}${pick(["", "-beta.1", "-rc.2"])}` },
    { make: () => `${between(2015, 2026)}-0${between(1, 9)}-${between(10, 28)}${pick(["", "T12:00:00Z"])}` },
    { make: () => `#${hex(6)}` },
    { make: () => `${pick(["btn", "css", "nav", "mt", "col", "text"])}-${chance(0.5) ? pick(words) : between(1, 12)} ${joined("-", 2)}` },
    { make: () => `<${pick(words)} class="${pick(words)}">` },
    { make: () => text(DIGITS, between(4, 10)) },
    { make: () => text(LOWER, between(2, 5)) },
    { make: () => `[${text(LOWER, 3)}A-Z0-9]{${between(8, 40)}}`, names: TOKEN_NAMES },
    { make: () => `{${pick(words)}}_${pick(words)}` },
    unnamed(() => text(DIGITS, between(17, 19))),
    unnamed(() => hex(pick([32, 40, 64]))),
    unnamed(() => `sha${pick([256, 512])}-${text(`${ALNUM}+/`, 43)}=`),
    unnamed(() => `data:image/png;base64,iVBORw0KGgo${text(`${ALNUM}+/`, between(20, 60))}`),
    unnamed(() => [8, 4, 4, 4, 12].map((size) => hex(size)).join("-")),
    unnamed(() => text(ALNUM, between(8, 24))),
    unnamed(() => `css-${text(LOWER + DIGITS, 6)}`),
    unnamed(() => `G-${text(UPPER + DIGITS, 10)}`),
  ];
}
