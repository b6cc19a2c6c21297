const { exec } = require("child_process");
const Boom = require("@hapi/boom");
const Hapi = require("@hapi/hapi");
const inert = require("@hapi/inert");
const { Pool } = require("pg");

const pool = new Pool();
const server = Hapi.server({ port: 3000 });
const second = new Hapi.Server({ port: 3001 });
server.register(inert);
second.start();

server.route({
  method: "POST",
  path: "/notes/{id}",
  handler: async (request, h) => {
    exec(request.payload.name); // error[no-command-injection]: Request data
    exec(request.query.name); // error[no-command-injection]
    exec(request.params.id); // error[no-command-injection]
    exec(request.headers["x-name"]); // error[no-command-injection]
    exec(request.url.searchParams.get("q")); // error[no-command-injection]
    exec(request.raw.req.url); // error[no-command-injection]
    exec(`ls ${request.method} ${request.info.remoteAddress}`);
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [request.payload.text]); // error[require-input-validation]
    if (!request.query.name) return Boom.badRequest(request.query.name);
    if (request.query.a) return h.response(`<b>${request.query.name}</b>`); // error[no-html-injection]
    if (request.query.b) return h.response({ name: request.query.name }).code(200);
    if (request.query.c) return h.response([request.query.name]);
    if (request.query.d) return h.redirect(request.query.name); // error[no-open-redirect]: Request data
    if (request.query.e) return h.response().location(request.query.name); // error[no-open-redirect]: Request data
    if (request.query.f) return h.file(request.query.name);
    if (request.query.g) return h.file(request.query.name, { confine: false }); // error[no-path-traversal]
    if (request.query.h) return h.view(request.query.name); // error[no-path-traversal]
    return h.continue;
  },
});

server.route([
  { method: "GET", path: "/a", handler: (request) => exec(request.query.q) }, // error[no-command-injection]
  { method: "GET", path: "/b", options: { handler: (request) => exec(request.query.q) } }, // error[no-command-injection]
]);

server.route({
  method: "POST",
  path: "/checked",
  options: { validate: { payload: {} } },
  handler: async (request) => {
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [request.payload.text]);
    exec(request.payload.text); // error[no-command-injection]
    return { ok: true };
  },
});

server.route({
  method: "GET",
  path: "/page",
  handler(request) {
    return `<p>${request.query.name}</p>`; // error[no-html-injection]: Request data
  },
});

server.ext("onRequest", (request, h) => {
  exec(request.path); // error[no-command-injection]
  return h.continue;
});

// A strategy finds out who asks.
const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const remove = (request) => User.deleteOne({ _id: String(request.params.id) }); // error[require-authorization]: deletes whatever record
const removeOwn = (request) => User.deleteOne({ _id: String(request.params.id) });
server.route({ method: "DELETE", path: "/open/{id}", handler: remove });
server.route({ method: "DELETE", path: "/a/{id}", options: { auth: "jwt" }, handler: removeOwn });
server.route({ method: "DELETE", path: "/b/{id}", config: { auth: "jwt", handler: removeOwn } });
