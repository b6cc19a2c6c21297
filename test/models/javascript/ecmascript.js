const { exec } = require("child_process");
const express = require("express");

const app = express();
const seen = new Set(["ping", "pong"]);
const names = new Map([["a", "alpha"]]);
const weak = new WeakMap();
const marked = new WeakSet();

app.get("/text", (req, res) => {
  const { q } = req.query;
  exec(q.trim().toLowerCase()); // error[no-command-injection]: Request data
  exec(q.slice(1)); // error[no-command-injection]: reaches a shell command
  exec(q.charAt(0)); // error[no-command-injection]: reaches a shell command
  exec(`ls ${q.length} ${q.indexOf("x")} ${q.charCodeAt(0)} ${q.search("y")}`);
  exec("ls ".concat(q)); // error[no-command-injection]: reaches a shell command
  exec(q.split(" ")[1]); // error[no-command-injection]: reaches a shell command
  exec(q.replace("a", "b")); // error[no-command-injection]: reaches a shell command
  exec(q.replace(/[^a-z]/g, ""));
  exec(q.match(/name=(.*)/)[1]); // error[no-command-injection]: reaches a shell command
  exec(`ls ${q.match(/^(\w+)$/)[1]}`);
  exec(q.toString()); // error[no-command-injection]: reaches a shell command
  exec(String(q)); // error[no-command-injection]: reaches a shell command
  exec(String.raw`ls ${q}`); // error[no-command-injection]: reaches a shell command
  exec(String.fromCharCode(65, 66));
  if (q.startsWith("ls")) exec(q); // error[no-command-injection]: reaches a shell command
  if (q.endsWith("ls")) exec(q); // error[no-command-injection]: reaches a shell command
  if (q.includes("ls")) exec(q); // error[no-command-injection]: reaches a shell command
  if (/^\w+$/.test(q)) exec(`ls ${q}`);
  exec(/name=(.*)/.exec(q)[1]); // error[no-command-injection]: reaches a shell command
  const finder = new RegExp("^\\w+$", "i");
  if (finder.test(q)) exec(`ls ${q}`);
  finder.lastIndex = 0;
  exec(`ls ${finder.flags} ${finder.lastIndex}`);
  exec(RegExp.escape(q)); // error[no-command-injection]: reaches a shell command
});

app.get("/lists", (req, res) => {
  const words = req.query.q.split(" ");
  exec(words.join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.map((word) => word.trim()).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.filter((word) => word.length > 2).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.find((word) => word)); // error[no-command-injection]: reaches a shell command
  exec(`ls ${words.findIndex((word) => word === "x")}`);
  exec(words.reduce((all, word) => all + word, "")); // error[no-command-injection]: reaches a shell command
  exec(words.flatMap((word) => [word]).join(" ")); // error[no-command-injection]: reaches a shell command
  exec([words].flat().join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.slice(1).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.splice(0, 1).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.toSpliced(0, 1).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.concat(["-l"]).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.reverse().join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.sort().join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words.pop()); // error[no-command-injection]: reaches a shell command
  exec(words.at(-1)); // error[no-command-injection]: reaches a shell command
  words.forEach((word) => exec(word)); // error[no-command-injection]: reaches a shell command
  if (words.some((word) => word === "x") || words.every((word) => word)) exec("ls");
  for (const [index, word] of words.entries()) exec(`ls ${index} ${word}`); // error[no-command-injection]: reaches a shell command
  for (const index of words.keys()) exec(`ls ${index}`);

  const parts = ["ls"];
  parts.push(words[0]);
  exec(parts.join(" ")); // error[no-command-injection]: reaches a shell command
  exec(`ls ${Array(3).length}`);
  const filled = new Array(3).fill(words[0]);
  exec(filled.join(" ")); // error[no-command-injection]: reaches a shell command
  const spliced = ["ls", "-l"];
  spliced.splice(1, 0, words[1]);
  exec(spliced.join(" ")); // error[no-command-injection]: reaches a shell command
  exec(Array.from(words).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(Array.of(words[0]).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(["ls", "-l"].join(" "));
  if (["ls", "df"].includes(words[0])) exec(words[0]);
  if (["ls", "df"].indexOf(words[0]) !== -1 && Array.isArray(words)) exec(`ls ${words.length}`);
});

app.get("/maps", (req, res) => {
  const { q } = req.query;
  if (seen.has(q)) exec(q);
  seen.delete("pong");
  names.set("b", q);
  exec(names.get("b")); // error[no-command-injection]: reaches a shell command
  for (const name of names.values()) exec(name); // error[no-command-injection]: reaches a shell command
  for (const [, name] of names.entries()) exec(name); // error[no-command-injection]: reaches a shell command
  names.forEach((name) => exec(name)); // error[no-command-injection]: reaches a shell command
  for (const name of names.keys()) exec(`ls ${name}`);
  if (names.has(q)) names.delete(q);
  names.clear();
  weak.set(req, "ls");
  marked.add(req);

  const picked = new Set();
  picked.add(q);
  for (const item of picked) exec(item); // error[no-command-injection]: reaches a shell command
  for (const item of picked.values()) exec(item); // error[no-command-injection]: reaches a shell command
  for (const [item] of picked.entries()) exec(item);
  picked.forEach((item) => exec(item)); // error[no-command-injection]: reaches a shell command
  exec(`ls ${picked.size}`);
  picked.clear();
});

app.get("/objects", (req, res) => {
  const { q } = req.query;
  const one = { q, plain: "ls" };
  exec(Object.values(one)[0]); // error[no-command-injection]: reaches a shell command
  for (const [, value] of Object.entries(one)) exec(value); // error[no-command-injection]: reaches a shell command
  exec(`ls ${Object.keys(one).join(" ")}`);
  exec(Object.assign({}, one).q); // error[no-command-injection]: reaches a shell command
  exec(Object.fromEntries([["q", q]]).q); // error[no-command-injection]: reaches a shell command
  exec(Object.freeze(one).q); // error[no-command-injection]: reaches a shell command
  exec(Object.freeze(one).plain);
  exec(Object.create(one).q); // error[no-command-injection]: reaches a shell command
  exec(new Object(q)); // error[no-command-injection]: reaches a shell command
  exec(Object(q)); // error[no-command-injection]: reaches a shell command
  exec(Object.groupBy([q], (item) => item).x[0]); // error[no-command-injection]: reaches a shell command
  exec(structuredClone(one).q); // error[no-command-injection]: reaches a shell command
  exec(JSON.parse(q).name); // error[no-command-injection]: reaches a shell command
  exec(JSON.stringify(one)); // error[no-command-injection]: reaches a shell command
  if (Object.hasOwn(one, q) || one.hasOwnProperty("plain") || one.propertyIsEnumerable("q")) exec(one.plain);
  for (const key of Reflect.ownKeys({ a: 1 })) exec(`ls ${key}`);
  if (Reflect.has(one, "plain")) exec(one.valueOf().plain);
  exec(Reflect.get(one, "q")); // error[no-command-injection]: reaches a shell command
  exec(Reflect.get(one, "plain"));
  const filled = {};
  Reflect.set(filled, "name", q);
  exec(filled.name); // error[no-command-injection]: reaches a shell command
  Reflect.apply(exec, undefined, [q]); // error[no-command-injection]: reaches a shell command
  const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
  new AsyncFunction("x", q); // error[no-code-injection]: program text
  AsyncFunction(q); // error[no-code-injection]: program text
  Object.getPrototypeOf(one).constructor(q);
  exec(one.toString()); // error[no-command-injection]: reaches a shell command
  exec(new Proxy(one, {}).q); // error[no-command-injection]: reaches a shell command
  exec(new WeakRef(one).deref().q); // error[no-command-injection]: reaches a shell command
});

app.get("/numbers", (req, res) => {
  const { q } = req.query;
  exec(`ls ${Number(q)} ${parseInt(q, 10)} ${Number.parseFloat(q)} ${BigInt(q)} ${Math.max(q, 1)} ${Math.PI} ${Number.MAX_SAFE_INTEGER}`);
  exec(`ls ${Number(q).toFixed(2)} ${(12).toFixed(1)} ${Boolean(q)}`);
  exec(`ls ${new Date(q).toISOString()} ${Date.now()} ${Date()} ${new Intl.NumberFormat("de").format(q)} ${Intl.DateTimeFormat("de").format(0)}`);
  if (Number.isInteger(q)) exec(`ls ${q}`);
  if (!isNaN(q)) exec(`ls ${q}`);
  if (isFinite(q)) exec(`ls ${q}`);
  if (!Number.isNaN(q)) exec(`ls ${q}`); // error[no-command-injection]: reaches a shell command
});

app.get("/addresses", async (req, res) => {
  const { q } = req.query;
  const address = new URL(q, "https://example.org");
  await fetch(address); // error[no-ssrf]: reaches an outgoing request
  await fetch(new URL("/users", "https://example.org"));
  await fetch(new URL(`/users/${q}`, "https://example.org").href);
  await fetch(new URL(`/users/${q}`, "https://example.org").toString());
  await fetch(new URL(`/users/${q}`, process.env.USERS));
  await fetch(new URL("/users", `https://${q}`)); // error[no-ssrf]: reaches an outgoing request
  exec(`ls ${new URL(`/users/${q}`, process.env.USERS).pathname}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${address.pathname}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${address.searchParams.get("name")} ${address.port}`); // error[no-command-injection]: reaches a shell command
  exec(address.toString()); // error[no-command-injection]: reaches a shell command
  if (URL.canParse(q)) await fetch(URL.parse(q)); // error[no-ssrf]: reaches an outgoing request
  URL.revokeObjectURL("blob:1");
  const params = new URLSearchParams(q);
  exec(params.get("name")); // error[no-command-injection]: reaches a shell command
  exec(params.getAll("name").join(" ")); // error[no-command-injection]: reaches a shell command
  for (const value of params.values()) exec(value); // error[no-command-injection]: reaches a shell command
  for (const [, value] of params.entries()) exec(value); // error[no-command-injection]: reaches a shell command
  params.forEach((value) => exec(value)); // error[no-command-injection]: reaches a shell command
  res.send(params.toString());
  const made = new URLSearchParams();
  made.append("name", q);
  made.delete("other");
  exec(made.get("name")); // error[no-command-injection]: reaches a shell command
  exec(`ls ${made.has("name")} ${made.size}`);
  res.send(encodeURIComponent(q));
  res.send(escape(q));
  res.send(encodeURI(q)); // error[no-html-injection]: reaches an HTML answer
  res.send(decodeURIComponent(encodeURIComponent("ls")));
  res.send(decodeURIComponent(q)); // error[no-html-injection]: reaches an HTML answer
  exec(`ls ${btoa(q)}`);
  exec(atob(q)); // error[no-command-injection]: reaches a shell command
  exec(new TextDecoder().decode(new TextEncoder().encode(q))); // error[no-command-injection]: reaches a shell command
  exec(new TextDecoder().decode(new Uint8Array(q))); // error[no-command-injection]: reaches a shell command
});

app.get("/code", async (req, res) => {
  const { q } = req.query;
  eval(q); // error[no-code-injection]: Request data
  new Function("a", q)("a"); // error[no-code-injection]: reaches program text
  Function(q)(); // error[no-code-injection]: reaches program text
  const timer = setTimeout(q, 10); // error[no-code-injection]: reaches program text
  clearTimeout(timer);
  setTimeout(() => exec(q), 10); // error[no-command-injection]: reaches a shell command
  setTimeout((text) => exec(text), 10, q); // error[no-command-injection]: reaches a shell command
  globalThis.eval(q); // error[no-code-injection]: reaches program text
  exec.call(null, q); // error[no-command-injection]: reaches a shell command
  exec.apply(null, [q]); // error[no-command-injection]: reaches a shell command
  exec.bind(null, q)(); // error[no-command-injection]: reaches a shell command
  const settled = await new Promise((resolve) => resolve(q));
  exec(settled); // error[no-command-injection]: reaches a shell command
  exec(await Promise.resolve(q)); // error[no-command-injection]: reaches a shell command
  const [first] = await Promise.all([Promise.resolve(q), Promise.reject(new Error("no"))]);
  exec(first); // error[no-command-injection]: reaches a shell command
  const [outcome] = await Promise.allSettled([q]);
  exec(outcome.value); // error[no-command-injection]: reaches a shell command
  exec(await Promise.race([q])); // error[no-command-injection]: reaches a shell command
  Promise.resolve(q)
    .then((text) => exec(text)) // error[no-command-injection]: reaches a shell command
    .catch((error) => console.error(error))
    .finally(() => console.time("done"));
  const problem = new Error(q);
  exec(problem.message); // error[no-command-injection]: reaches a shell command
  exec(`ls ${Symbol("x")} ${new AbortController().signal}`);
});
