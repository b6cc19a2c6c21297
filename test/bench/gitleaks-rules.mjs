/** Reads what a checkout of gitleaks says about its rules: its configuration, and the lists of examples in its Go sources. */

/** `{ rules: [{ id, regex, entropy, allowed, values, matches, stopwords }], allowed: { regexes } }`. The file is regular TOML of few forms. */
export function readRules(text) {
  const rules = [];
  const allowed = { regexes: [] };
  for (const [, header, body] of text.matchAll(/^(\[\[?[\w.]+\]\]?)\n([^]*?)(?=^\[|(?![^]))/gmu)) {
    if (header === "[[rules]]") {
      rules.push({ id: stringOf(body, "id"), regex: stringOf(body, "regex"), keywords: listOf(body, "keywords"), entropy: Number(/^entropy = ([\d.]+)/mu.exec(body)?.[1] ?? 0), allowed: [], values: [], matches: [], stopwords: [] }); // prettier-ignore
    } else if (header === "[[rules.allowlists]]") readAllowList(rules.at(-1), body);
    else if (header === "[allowlist]") allowed.regexes.push(...listOf(body, "regexes"));
  }
  return { rules, allowed };
}

function readAllowList(rule, body) {
  const regexes = listOf(body, "regexes");
  const target = stringOf(body, "regexTarget") ?? "secret";
  // A list that asks for a path, too, says nothing about a text alone.
  if (listOf(body, "paths").length > 0) return;
  if (target === "secret") {
    rule.allowed.push(...regexes.map(toTest));
    rule.values.push(...regexes.filter((source) => source.length > 8));
  }
  if (target === "match") rule.matches.push(...regexes);
  rule.stopwords.push(...listOf(body, "stopwords"));
}

function stringOf(body, key) {
  const match = new RegExp(`^${key} = (?:'''([^]*?)'''|"((?:[^"\\\\]|\\\\.)*)")`, "mu").exec(body);
  return match?.[1] ?? match?.[2];
}

function listOf(body, key) {
  const list = new RegExp(`^${key} = \\[([^]*?)\\]$`, "mu").exec(body)?.[1] ?? "";
  return [...list.matchAll(/'''([^]*?)'''|"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? match[2]);
}

/** An expression of Go as one of JavaScript: flags in the middle hold to the end of their group. */
export function toJavaScript(source, keywords = []) {
  // A dot that is one in the keyword is meant as one.
  for (const keyword of keywords)
    if (keyword.includes(".")) source = source.replaceAll(new RegExp(escaped(keyword), "gi"), (found) => escaped(found));
  let text = source.replaceAll("(?P<", "(?<").replaceAll("[[:alnum:]]", "[A-Za-z0-9]").replaceAll("\\z", "$").replaceAll("\\x60", "`");
  for (let at = text.search(/\(\?-?[is]\)/u); at >= 0; at = text.search(/\(\?-?[is]\)/u)) {
    const end = endOfGroup(text, at);
    const flag = text.slice(at, text.indexOf(")", at));
    const alternatives = splitAlternatives(text.slice(at + flag.length + 1, end));
    text = text.slice(0, at) + alternatives.map((each) => `${flag}:${each})`).join("|") + text.slice(end);
  }
  return { source: text };
}

function escaped(text) {
  return text.replaceAll(".", "\\.");
}

/** The same without regard to case anywhere, since Node 20 cannot switch that inside an expression. */
export function toTest(source) {
  const plain = toJavaScript(source).source.replaceAll(/\(\?-?([is])+:/gu, "(?:");
  return new RegExp(plain, "is");
}

function splitAlternatives(text) {
  const parts = [];
  let [start, depth, inClass] = [0, 0, false];
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === "\\") index++;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Where the group ends in which this place stands. */
function endOfGroup(text, at) {
  let depth = 0;
  let inClass = false;
  for (let index = at; index < text.length; index++) {
    const char = text[index];
    if (char === "\\") index++;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(") depth++;
    else if (char === ")" && --depth < 0) return index;
  }
  return text.length;
}

const TOKEN = /\/\/[^\n]*|\/\*[^]*?\*\/|`([^`]*)`|"((?:[^"\\\n]|\\.)*)"|'(?:[^'\\]|\\.)*'|[A-Za-z_][\w.]*|:=|\S/gu;
const LISTS = new Set(["tps", "fps"]);

/** Each text that is an element of `tps` or `fps` by itself; what is put together at run time is left out. */
export function* listsOf(source) {
  const tokens = [...source.matchAll(TOKEN)].filter(([text]) => !text.startsWith("//") && !text.startsWith("/*"));
  let rule = "";
  let kind;
  const calls = [];
  for (let index = 0; index < tokens.length; index++) {
    const [text, raw, quoted] = tokens[index];
    const [before, after] = [tokens[index - 1]?.[0], tokens[index + 1]?.[0]];
    if (text === "RuleID") rule = JSON.parse(tokens[index + 2][0]);
    if (text === "return") kind = undefined;
    if (LISTS.has(text) && /^:?=$/u.test(after)) [kind] = [text, (calls.length = 0)];
    if (text === "(") calls.push(before);
    if (text === ")") calls.pop();
    const value = raw ?? (quoted === undefined ? undefined : unquote(quoted));
    const alone = /^[{,]$/u.test(before ?? "") && /^[,})]$/u.test(after ?? "") && calls.every((call) => call === "append");
    if (kind && value !== undefined && alone) yield { kind, rule, text: value };
  }
}

function unquote(text) {
  try {
    return JSON.parse(`"${text.replaceAll(/\\([^"\\/bfnrtu])/gu, "$1")}"`);
  } catch {
    return text;
  }
}
