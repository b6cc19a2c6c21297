import { exec } from "node:child_process";
import polka from "polka";
import restify from "restify";
import uWS from "uWebSockets.js";
import { App } from "@tinyhttp/app";
import { Pool } from "pg";

const pool = new Pool();

polka()
  .get("/", (req, res) => {
    exec(req.query.name); // error[no-command-injection]: Request data
    exec(req.params.id); // error[no-command-injection]
    res.end(`<p>${req.query.name}</p>`); // error[no-html-injection]
    res.end(JSON.stringify(req.query));
  })
  .listen(3000);

new App().get("/", (req, res) => res.send(req.query.q)); // error[no-html-injection]

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get("/files/*", restify.plugins.serveStatic({ directory: "public" }));
server.post("/notes/:id", async (req, res) => {
  exec(req.body.name); // error[no-command-injection]
  exec(req.params.id); // error[no-command-injection]
  exec(req.header("x-name")); // error[no-command-injection]
  exec(req.files.photo.name); // error[no-command-injection]
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [req.body.text]); // error[require-input-validation]
  restify.plugins.serveStatic({ directory: req.params.id }); // error[no-path-traversal]
  res.send(req.body.name);
  res.redirect(req.params.next); // error[no-open-redirect]: Request data
});
server.listen(3001);

uWS
  .App()
  .get("/*", (res, req) => {
    exec(req.getQuery("name")); // error[no-command-injection]
    exec(req.getUrl()); // error[no-command-injection]
    res.writeStatus("200 OK").end(`<p>${req.getUrl()}</p>`); // error[no-html-injection]
    res.onData((chunk) => exec(chunk)); // error[no-command-injection]
    res.end("ok");
  })
  .ws("/*", {
    message: (ws, message) => {
      exec(Buffer.from(message).toString()); // error[no-command-injection]
      ws.send(message);
    },
  })
  .listen(9001, () => {});

Bun.serve({
  fetch: async (request) => {
    exec(await request.text()); // error[no-command-injection]
    return new Response("ok");
  },
  websocket: { message: (ws, message) => exec(message) }, // error[no-command-injection]
});
Deno.serve(async (request) => exec(request.headers.get("x-name"))); // error[no-command-injection]
Deno.serve(async (request) => {
  if (!Deno.env.has("KEY") || request.headers.get("authorization") !== Deno.env.get("KEY")) return new Response("", { status: 401 }); // error[no-timing-unsafe-compare]: Secret
  await require("fs/promises").unlink(`data/${require("path").basename(new URL(request.url).searchParams.get("name"))}`);
});
