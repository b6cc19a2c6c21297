// Where the scheme of an address has been looked at, it is no program text.
const a = document.getElementById("x");
const p = new URLSearchParams(location.search);
const u = p.get("u");
a.href = u; // error[no-html-injection]: may be a script
if (u.startsWith("https://")) a.href = u;
if (u.startsWith("https:") || u.startsWith("http:")) a.href = u;
if (/^https?:\/\//.test(u)) a.href = u;
if (/^https?:/i.test(u)) a.href = u;
if (new URL(u).protocol === "https:") a.href = u;
if (["http:", "https:"].includes(new URL(u).protocol)) a.href = u;
const url = new URL(u);
if (url.protocol === "https:" || url.protocol === "http:") a.href = url.href;
if (!u.startsWith("javascript:")) a.href = u; // error[no-html-injection]: may be a script
if (u.startsWith("http")) a.href = u;
if (u.startsWith("java")) a.href = u; // error[no-html-injection]: may be a script
if (u.match(/^(http|https|mailto):/)) a.href = u;
function safe(x) { try { const y = new URL(x); return ["https:", "mailto:"].includes(y.protocol); } catch { return false; } }
if (safe(u)) a.href = u;
const ALLOWED = new Set(["https:"]);
if (ALLOWED.has(new URL(u).protocol)) a.href = u;

{
  const { BrowserWindow, shell } = require("electron");

  const win = new BrowserWindow();
  win.webContents.setWindowOpenHandler(({ url }) => {
    shell.openExternal(url); // error[no-ssrf]: address that is opened
    if (url.startsWith("https:") || url.startsWith("http:")) shell.openExternal(url);
    if (/^https?:\/\//.test(url)) shell.openExternal(url);
    if (/^(?:https:|mailto:)/i.test(url)) shell.openExternal(url);
    if (/^https?:|^file:/.test(url)) shell.openExternal(url); // error[no-ssrf]: address that is opened
    const parsed = new URL(url);
    if (parsed.protocol === "https:" || parsed.protocol === "http:") shell.openExternal(url);
    if (["http:", "https:"].includes(new URL(url).protocol)) shell.openExternal(url);
    switch (new URL(url).protocol) {
    case "http:":
    case "https:":
      shell.openExternal(url);
  }
  if (!url.startsWith("file:")) shell.openExternal(url); // error[no-ssrf]: address that is opened
    if (url.includes("https://")) shell.openExternal(url); // error[no-ssrf]: address that is opened
    return { action: "deny" };
  });
  win.webContents.on("will-navigate", (event, url) => {
    event.preventDefault();
    const { protocol } = new URL(url);
    if (protocol !== "https:") return;
    shell.openExternal(url);
  });
}
