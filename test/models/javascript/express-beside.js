// What comes along with Express: validators, wrappers, proxies, sockets.
const { exec } = require("child_process");
const { celebrate, Joi } = require("celebrate");
const cookie = require("cookie");
const express = require("express");
const asyncHandler = require("express-async-handler");
const promiseRouter = require("express-promise-router");
const proxy = require("express-http-proxy");
const { body, matchedData, validationResult } = require("express-validator");
const { createProxyMiddleware } = require("http-proxy-middleware");
const morgan = require("morgan");
const multer = require("multer");
const serveStatic = require("serve-static");
// The folder of the module: its text, and what else lies there.
serveStatic(__dirname); // error[no-disabled-protection]: The program's own files
const { Pool } = require("pg");

const pool = new Pool();
const app = express();

app.post("/unchecked", async (req, res) => {
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [req.body.text]); // error[require-input-validation]
});
app.post("/chain", body("text").isString().isLength({ max: 500 }), async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json({ errors: errors.array() });
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [req.body.text]);
  exec(`note ${req.query.text}`); // error[no-command-injection]: Request data
});
app.post("/chains", [body("text").isString(), body("count").isInt()], async (req, res) => {
  const data = matchedData(req);
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [data.text]);
  exec(`note ${data.text}`); // error[no-command-injection]
});
app.post("/celebrated", celebrate({ body: Joi.object({ text: Joi.string() }) }), async (req, res) => {
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [req.body.text]);
});
app.get(
  "/wrapped",
  asyncHandler(async (req, res) => {
    exec(`note ${req.query.text}`); // error[no-command-injection]
  }),
);

app.ws("/chat", (socket, req) => {
  exec(`note ${req.query.name}`); // error[no-command-injection]
  socket.on("message", (data) => exec(data)); // error[no-command-injection]
});

promiseRouter().get("/", async (req, res) => res.send(req.query.q)); // error[no-html-injection]
app.use(serveStatic("public"));
app.use(morgan("tiny"));
app.use("/api", createProxyMiddleware({ target: "https://example.org" }));
app.use("/own", createProxyMiddleware({ target: "https://example.org", secure: false })); // error[no-insecure-tls]: Certificates are not verified
app.use("/proxy", proxy("https://example.org"));
app.use("/any", proxy((req) => req.query.host)); // error[no-ssrf]
app.get("/dynamic", (req, res) => {
  createProxyMiddleware({ target: req.query.target }); // error[no-ssrf]
  proxy(req.query.target); // error[no-ssrf]
  serveStatic(req.query.folder); // error[no-path-traversal]
  exec(`note ${cookie.parse(req.headers.cookie).name}`); // error[no-command-injection]
  res.setHeader("Set-Cookie", cookie.serialize("name", req.query.name)); // error[no-insecure-cookie]: Cookie without `Secure`
  app.render(req.query.page, {}); // error[no-path-traversal]
  app.render("page", { q: req.query.q });
  res.format({
    html: () => res.send(`<p>${req.query.q}</p>`), // error[no-html-injection]
    json: () => res.json({ q: req.query.q }),
  });
});

multer({ // error[no-disabled-protection]: Requests of any size are taken
  fileFilter(req, file, done) {
    exec(`file ${file.originalname}`); // error[no-command-injection]
    done(null, /\.png$/.test(file.originalname));
  },
});
