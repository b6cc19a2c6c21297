const { execFile } = require("child_process");
const app = require("express")();

const BASE = "https://api.example.com";
const HOSTS = { a: "https://a.example.com", b: "https://b.example.com" };
const ALLOWED = new Set(["a.example.com", "b.example.com"]);

app.get("/", async (req, res) => {
  const { q } = req.query;
  await fetch(q); // error[no-ssrf]: outgoing request
  await fetch(`https://${q}/x`); // error[no-ssrf]: outgoing request
  await fetch(`//${q}/x`); // error[no-ssrf]: outgoing request
  await fetch(`${q}/x`); // error[no-ssrf]: outgoing request
  await fetch("http://" + q); // error[no-ssrf]: outgoing request
  await fetch(`https://user@${q}/`); // error[no-ssrf]: outgoing request
  await fetch(`https://api.${q}/`); // error[no-ssrf]: outgoing request
  await fetch(`https://${q}.example.com/`); // error[no-ssrf]: outgoing request
  await fetch(new URL(q)); // error[no-ssrf]: outgoing request
  await fetch(new URL(q, BASE)); // error[no-ssrf]: outgoing request
  await fetch(new URL(q).href); // error[no-ssrf]: outgoing request
  await fetch(new URL(`${BASE}/users/${q}`));
  await fetch(new URL(`https://api.example.com/users/${q}`).toString());
  await fetch(q.replace("x", "y")); // error[no-ssrf]: outgoing request
  await fetch(process.env.API + q);

  await fetch(`https://api.example.com/${q}`);
  await fetch(`https://api.example.com?q=${q}`);
  await fetch(`${BASE}/users/${q}`);
  await fetch(BASE + "/users/" + q);
  await fetch(`${process.env.API_URL}/users/${q}`);
  await fetch(`/users/${q}`);
  await fetch(HOSTS[q]);
  await fetch(new URL(`/users/${q}`, BASE));
  await fetch(`${HOSTS[req.query.host]}/users/${q}`);
});

app.get("/checked", async (req, res) => {
  const url = new URL(req.query.url);
  if (!ALLOWED.has(url.hostname)) return;
  await fetch(url);
});
app.get("/prefix", async (req, res) => {
  if (!req.query.url.startsWith("https://api.example.com/")) return;
  await fetch(req.query.url);
});
app.get("/open", async (req, res) => {
  if (!req.query.url.startsWith("https://api.example.com")) return; // error[no-bypassable-check]
  await fetch(req.query.url); // error[no-ssrf]: outgoing request
});
app.get("/wild", async (req, res) => {
  if (!req.query.url.includes("example.com")) return; // error[no-bypassable-check]
  await fetch(req.query.url); // error[no-ssrf]: outgoing request
});
app.get("/end", async (req, res) => {
  if (!/\.png$/.test(req.query.url)) return;
  await fetch(req.query.url); // error[no-ssrf]: outgoing request
});

// What begins with a protocol is no option of a program.
app.get("/clone", (req, res) => {
  const { q } = req.query;
  if (!q.startsWith("https://")) execFile("git", ["clone", q]); // error[no-command-injection]: program argument
  else execFile("git", ["clone", q]);
});

// The host of an address, with and without names between.
app.get("/host", async (req, res) => {
  const { a, b, c, d } = req.query;
  if (new URL(a).hostname === "example.com") await fetch(a);
  if (["example.com", "example.net"].includes(new URL(a).host)) await fetch(a);
  if (ALLOWED.has(new URL(a).host)) await fetch(a);
  if (new URL(a).hostname.endsWith(".example.com")) await fetch(a);
  if (new URL(a).hostname.endsWith(".example.com")) await fetch(b); // error[no-ssrf]: outgoing request
  if (new URL(a).hostname.endsWith("example.com")) await fetch(a); // error[no-ssrf] // error[no-bypassable-check]
  if (new URL(a).protocol === "https:") await fetch(a); // error[no-ssrf]: outgoing request
  const { hostname } = new URL(b);
  if (hostname === "example.com") await fetch(b);
  const url = new URL(c);
  const host = url.host;
  if (host !== "example.com") return;
  await fetch(url);
  await fetch(c);
  if (!isOurs(d)) return;
  await fetch(d);
});
app.get("/another", async (req, res) => {
  let { q } = req.query;
  const { hostname } = new URL(q);
  q = req.query.other;
  if (hostname === "example.com") await fetch(q); // error[no-ssrf]: outgoing request
});
function isOurs(address) {
  try {
    const host = new URL(address).hostname;
    return host === "example.com";
  } catch {
    return false;
  }
}
