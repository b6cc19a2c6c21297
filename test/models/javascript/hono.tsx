import { exec } from "node:child_process";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { deleteCookie, getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { html, raw } from "hono/html";
import { Pool } from "pg";

const pool = new Pool();
const app = new Hono();

app.use(createMiddleware(async (c, next) => {
  exec(c.req.path); // error[no-command-injection]: Request data
  c.header("X-Name", "x");
  c.set("user", c.env.USER);
  await next();
}));
app.use("/static/*", serveStatic({ root: "public" }));

app.get("/request/:id", async (c) => {
  exec(c.req.param("id")); // error[no-command-injection]
  exec(c.req.query("q")); // error[no-command-injection]
  exec(c.req.queries("q")[0]); // error[no-command-injection]
  exec(c.req.header("x-name")); // error[no-command-injection]
  exec(getCookie(c, "name")); // error[no-command-injection]
  exec((await c.req.parseBody()).name); // error[no-command-injection]
  exec((await c.req.formData()).get("name")); // error[no-command-injection]
  exec(new URL(c.req.url).searchParams.get("q")); // error[no-command-injection]
  exec((await c.req.raw.json()).name); // error[no-command-injection]
  exec(`ls ${c.req.method}`);
  deleteCookie(c, "name");
  c.status(200);
  return c.json({ id: c.req.param("id") });
});

app.post("/notes", async (c) => {
  const { text } = await c.req.json();
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [text]); // error[require-input-validation]
  return c.text(text);
});
app.post("/checked", async (c) => {
  const { text } = c.req.valid("json");
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [text]);
  exec(text); // error[no-command-injection]
});

app.get("/response", (c: Context) => {
  const q = c.req.query("q");
  if (q === "a") return c.html(`<b>${q}</b>`);
  if (c.req.query("b")) return c.html(`<b>${c.req.query("b")}</b>`); // error[no-html-injection]
  if (c.req.query("c")) return c.html(html`<b>${q}</b>`);
  if (c.req.query("d")) return c.html(html`<b>${raw(q)}</b>`); // error[no-html-injection]
  if (c.req.query("e")) return c.html(<b>{q}</b>);
  if (c.req.query("f")) return c.redirect(q); // error[no-open-redirect]: Request data
  serveStatic({ root: q }); // error[no-path-traversal]
  c.header("Location", q); // error[no-open-redirect]: Request data
  return c.text(`<b>${q}</b>`);
});

app.onError((error, c) => c.html(c.req.query("q"))); // error[no-html-injection]
app.route("/api", new Hono()).notFound((c) => c.html(`<p>${c.req.path}</p>`)); // error[no-html-injection]
app.fetch(new Request("https://example.org"));
export default app;

export function page(c: Context) {
  return c.html(`<p>${c.req.path}</p>`); // error[no-html-injection]
}

app.get("/by-its-header", (c) => {
  if (c.req.query("plain")) return c.body(`<b>${c.req.query("q")}</b>`, 200, { "Content-Type": "text/plain" });
  if (c.req.query("small")) return c.body(`<b>${c.req.query("q")}</b>`, 200, { "content-type": "text/html" }); // error[no-html-injection]
  return c.body(`<b>${c.req.query("q")}</b>`, 200, { "Content-Type": "text/html; charset=utf-8" }); // error[no-html-injection]
});
