const { exec } = require("child_process");
const Koa = require("koa");
const Router = require("@koa/router");
const bodyParser = require("koa-bodyparser");
const mount = require("koa-mount");
const send = require("koa-send");
const serve = require("koa-static");
const { koaBody } = require("koa-body");
const { Pool } = require("pg");

const pool = new Pool();
const app = new Koa();
const router = new Router().prefix("/api");
const other = Router();
const named = new Router.Router();

app.use(bodyParser()).use(serve("public")).use(koaBody({ multipart: true }));
app.use(async (ctx, next) => {
  exec(ctx.path); // error[no-command-injection]: Request data
  await next();
});

router.get("/request/:id", async (ctx) => {
  exec(ctx.request.body.name); // error[no-command-injection]
  exec(ctx.request.rawBody); // error[no-command-injection]
  exec(ctx.request.files.photo.originalFilename); // error[no-command-injection]
  exec(ctx.request.files.photo.filepath);
  exec(ctx.query.name); // error[no-command-injection]
  exec(ctx.params.id); // error[no-command-injection]
  exec(ctx.headers["x-name"]); // error[no-command-injection]
  exec(ctx.get("x-name")); // error[no-command-injection]
  exec(ctx.cookies.get("name")); // error[no-command-injection]
  exec(ctx.req.url); // error[no-command-injection]
  exec(`ls ${ctx.ip} ${ctx.method} ${ctx.is("json")} ${ctx.state.user} ${ctx.session.userId}`);
  ctx.cookies.set("seen", "1");
  if (ctx.query.name === "x") ctx.throw(400, "no");
});

router.post("/notes", async (ctx) => {
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [ctx.request.body.text]); // error[require-input-validation]
  ctx.body = { ok: true };
});

router.get("/response", async (ctx) => {
  const { q } = ctx.query;
  ctx.body = `<b>${q}</b>`; // error[no-html-injection]
  ctx.response.body = `<b>${q}</b>`; // error[no-html-injection]
  ctx.body = { q };
  ctx.body = `hello ${q}`;
  ctx.redirect(q); // error[no-open-redirect]: Request data
  ctx.set("Location", q); // error[no-open-redirect]: Request data
  ctx.attachment("notes.txt");
  ctx.res.end(`<p>${q}</p>`); // error[no-html-injection]
  await ctx.render(q); // error[no-path-traversal]
  await ctx.render("page", { q });
  await send(ctx, q, { root: "public" });
  await send(ctx, "index.html", { root: q }); // error[no-path-traversal]
  serve(q); // error[no-path-traversal]
});

router.param("id", (id, ctx, next) => next(exec(id))); // error[no-command-injection]
other.post("/other", (ctx) => exec(ctx.request.body.name)); // error[no-command-injection]
named.get("/named", (ctx) => exec(ctx.query.name)); // error[no-command-injection]
app.use(router.routes()).use(router.allowedMethods());
app.use(mount("/mounted", async (ctx) => exec(ctx.query.q))); // error[no-command-injection]
app.on("error", () => {});
app.callback();
app.listen(3000).close();
