import { exec } from "node:child_process";
import { createWriteStream } from "node:fs";
import cookie from "@fastify/cookie";
import fastifyStatic from "@fastify/static";
import Fastify, { fastify as make, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import { Pool } from "pg";

const pool = new Pool();
const app = Fastify({ logger: true });
make().close();
app.register(cookie, { secret: process.env.COOKIE });
app.register(fastifyStatic, { root: "public" }).decorate("pool", pool);

app.get("/request", async (request, reply) => {
  exec(request.body.name); // error[no-command-injection]: Request data
  exec(request.query.name); // error[no-command-injection]
  exec(request.params.name); // error[no-command-injection]
  exec(request.headers["x-name"]); // error[no-command-injection]
  exec(request.cookies.name); // error[no-command-injection]
  exec(request.raw.url); // error[no-command-injection]
  exec(`ls ${request.ip} ${request.method} ${request.isMultipart()} ${request.session.userId}`);
  if (!reply.sent) reply.raw.end(`<p>${request.query.name}</p>`); // error[no-html-injection]
});

app.post("/unchecked", async (request) => {
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [request.body.text]); // error[require-input-validation]
  return { ok: true };
});

const schema = { body: { type: "object", required: ["text"], properties: { text: { type: "string", maxLength: 500 } } } };
app.post("/checked", { schema }, async (request) => {
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [request.body.text]);
  exec(`note ${request.body.text}`); // error[no-command-injection]
});
app.post("/hooked", { preHandler: (request) => exec(request.body.name) }, async (request) => exec(request.query.q)); // error[no-command-injection] // error[no-command-injection]

app.route({ method: "POST", url: "/a", handler: async (request) => exec(request.body.name) }); // error[no-command-injection]
app.route({ method: "POST", url: "/b", schema, handler: async (request) => exec(request.body.name) }); // error[no-command-injection]

app.get("/reply", (request, reply) => {
  const { q } = request.query;
  reply.send(`<b>${q}</b>`);
  reply.code(200).type("text/html").send(`<b>${q}</b>`); // error[no-html-injection]
  reply.header("Content-Type", "text/html; charset=utf-8").send(q); // error[no-html-injection]
  reply.type("text/html").send({ q });
  reply.type("text/plain").send(q);
  reply.header("Location", q); // error[no-open-redirect]: Request data
  reply.redirect(q); // error[no-open-redirect]: Request data
  reply.redirect(302, q); // error[no-open-redirect]: Request data
  reply.sendFile(q);
  reply.sendFile("index.html", q); // error[no-path-traversal]
  reply.view(q, { q }); // error[no-path-traversal]
  reply.view("/page.ejs", { q });
});

app.get("/returned", async (request, reply) => {
  reply.type("text/html");
  return `<p>${request.query.q}</p>`; // error[no-html-injection]: answer with markup
});
app.get("/plain", async (request) => request.query.q);
app.get("/page", (request, reply) => {
  reply.type("text/html");
  reply.send(request.query.q); // error[no-html-injection]
});
app.get("/kind", (request, reply) => reply.type("model/mesh").send(request.query.q));
app.get("/text", (request, reply) => {
  reply.header("content-type", "text/plain");
  reply.send(request.query.q);
});

app.post("/upload", async (request) => {
  const data = await request.file();
  data.file.pipe(createWriteStream(`uploads/${data.filename}`)); // error[no-path-traversal]
  exec(`file ${data.mimetype}`); // error[no-command-injection]
  exec(await data.toBuffer()); // error[no-command-injection]
  for await (const part of request.files()) exec(`file ${part.filename}`); // error[no-command-injection]
  for (const saved of await request.saveRequestFiles()) exec(`file ${saved.filepath}`);
});

app.get("/chat", { websocket: true }, (socket, request) => {
  exec(request.query.name); // error[no-command-injection]
  socket.on("message", (message) => exec(message)); // error[no-command-injection]
  socket.socket.on("message", (message) => exec(message)); // error[no-command-injection]
  socket.send("hello");
});

app.addHook("onRequest", async (request) => exec(request.headers.name)); // error[no-command-injection]
app.setErrorHandler((error, request, reply) => exec(request.body.name)); // error[no-command-injection]
app.setNotFoundHandler((request) => exec(request.url)); // error[no-command-injection]
app.register(async (child) => child.get("/child", async (request) => exec(request.query.q))); // error[no-command-injection]

export const shared = plugin(async (instance) => {
  instance.post("/shared", async (request) => exec(request.body.name)); // error[no-command-injection]
});

app.register(shared);

export default async function routes(fastify: unknown) {
  fastify.get("/own", async (request) => exec(request.query.q)); // error[no-command-injection]
}

export function typed(instance: FastifyInstance) {
  instance.get("/typed", async (request) => exec(request.query.q)); // error[no-command-injection]
}

export async function controller(request: FastifyRequest<{ Body: { name: string } }>, reply: FastifyReply) {
  exec(request.body.name); // error[no-command-injection]
  return reply.send(request.body.name);
}

app.listen({ port: 3000 });
