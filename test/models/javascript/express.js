const { exec } = require("child_process");
const path = require("path");
const bodyParser = require("body-parser");
const cookieParser = require("cookie-parser");
const express = require("express");
const fileUpload = require("express-fileupload");
const multer = require("multer");

const storage = multer.diskStorage({
  destination: (req, file, done) => done(null, "uploads"),
  filename: (req, file, done) => done(null, exec(`touch ${file.originalname}`)), // error[no-command-injection]: Request data `file.originalname`
});
const upload = multer({ storage }); // error[no-disabled-protection]: Requests of any size are taken
multer({ storage: multer.memoryStorage() }); // error[no-disabled-protection]: Requests of any size are taken

const app = express();
app.set("trust proxy", 1);
app.set("trust proxy", true); // error[no-disabled-protection]: is believed whoever sends it
app.enable("trust proxy"); // error[no-disabled-protection]: is believed whoever sends it
app.enable("strict routing");
app.use(express.json(), bodyParser.json(), bodyParser(), fileUpload()); // error[no-disabled-protection]: Requests of any size are taken
app.use(cookieParser()); // error[no-csrf-disabled]: with the cookie alone
app.use(express.static("public"));

if (app.get("env") === "development") app.use((error, req, res, next) => res.send(error.stack));

app.get("/login", (req, res) => {
  const { password } = req.query; // error[no-insecure-transport]: taken from the address
  res.json({ ok: check(req.query.name, password) });
});
app.get("/request", (req, res) => {
  exec(req.body.name); // error[no-command-injection]: Request data `req.body.name`
  exec(req.query.name); // error[no-command-injection]: Request data `req.query.name`
  exec(req.params.name); // error[no-command-injection]: Request data `req.params.name`
  exec(req.cookies.name); // error[no-command-injection]
  exec(req.headers["x-name"]); // error[no-command-injection]
  exec(req.get("x-name")); // error[no-command-injection]
  exec(req.originalUrl); // error[no-command-injection]
  exec(req.url); // error[no-command-injection]
  exec(`ls ${req.ip} ${req.method} ${req.is("json")}`);
});

app.post("/upload", upload.single("file"), (req, res) => {
  exec(`file ${req.file.originalname}`); // error[no-command-injection]
  exec(`file ${req.file.path} ${req.file.size}`);
  exec(`file ${req.files[0].originalname}`); // error[no-command-injection]
  exec(`file ${req.files.photo.name}`); // error[no-command-injection]
  req.files.forEach((file) => exec(file.originalname)); // error[no-command-injection]
  req.files.photo.mv(path.join("uploads", req.query.name)); // error[no-path-traversal]
  req.files.photo.mv(path.join("uploads", req.files.photo.name));
});

app.get("/response", (req, res) => {
  const { q } = req.query;
  res.send(q); // error[no-html-injection]: Request data
  res.status(400).send(`<b>${q}</b>`); // error[no-html-injection]
  res.send({ q });
  res.send([q]);
  res.json(q).end();
  res.set("X-Name", "value").send(q); // error[no-html-injection]
  res.set("Location", q).end(); // error[no-open-redirect]: Location header
  res.location(q); // error[no-open-redirect]: redirect
  res.redirect(q); // error[no-open-redirect]: redirect
  res.redirect(302, q); // error[no-open-redirect]: redirect
  res.sendFile(q); // error[no-path-traversal]
  res.sendFile(q, { root: "public" });
  res.sendFile("index.html", { root: q }); // error[no-path-traversal]
  res.download(q, "name.txt", { root: "public" });
  res.download("a.txt", "b.txt", { root: q }); // error[no-path-traversal]
  res.render(q); // error[no-path-traversal]
  res.render("page", res.locals);
  res.render("page", { q });
  res.render("page", req.query); // error[no-path-traversal]: options of a template engine
  res.render("page", { ...req.body, title: "Notes" }); // error[no-path-traversal]: options of a template engine
  express.static(q); // error[no-path-traversal]
});

// What kind of answer it is holds from the call on.
app.get("/plain/1", (req, res) => res.type("text/plain").send(req.query.q));
app.get("/plain/2", (req, res) => {
  res.type("text");
  res.send(req.query.q);
});
app.get("/plain/3", (req, res) => {
  res.set("Content-Type", "application/json").write(req.query.q);
  res.end(req.query.q);
});
app.get("/plain/4", (req, res) => {
  res.setHeader("content-type", "text/plain; charset=utf-8");
  res.send(req.query.q);
});
app.get("/plain/5", (req, res) => {
  res.set({ "Content-Type": "text/csv" });
  res.send(req.query.q);
});
app.get("/plain/6", (req, res) => {
  if (req.accepts("json")) res.type("json");
  res.send(req.query.q); // error[no-html-injection]
});
app.get("/plain/7", (req, res) => {
  res.writeHead(200, { "Content-Type": "text/plain" });
  res.end(`<p>${req.query.q}`);
});
app.get("/html/1", (req, res) => res.type("html").send(req.query.q)); // error[no-html-injection]
app.get("/html/2", (req, res) => {
  res.set("Content-Type", "text/html");
  res.end(req.query.q); // error[no-html-injection]
});
app.get("/html/3", (req, res) => {
  res.set({ "content-type": "text/html" });
  res.write(req.query.q); // error[no-html-injection]
});
app.get("/html/4", (req, res) => {
  res.writeHead(200, { "content-type": "text/html" });
  res.end(req.query.q); // error[no-html-injection]
});
app.get("/html/5", (req, res) => res.writeHead(200, { "Content-Type": "text/html" }).end(req.query.q)); // error[no-html-injection]
app.get("/html/6", (req, res) => res.set({ "Content-Type": "text/html" }).end(req.query.q)); // error[no-html-injection]
app.get("/html/7", (req, res) => {
  res.setHeader("Content-Type", "text/html");
  res.end(req.query.q); // error[no-html-injection]
});
app.get("/plain/8", (req, res) => res.writeHead(200, { "content-type": "application/json" }).end(req.query.q));
app.get("/plain/9", (req, res) => res.set({ "content-type": "application/json" }).send(req.query.q));
app.get("/kind", (req, res) => res.type("model/mesh").send(req.query.q)); // error[no-html-injection]
app.get("/moved", (req, res) => res.writeHead(302, { Location: req.query.q })); // error[no-open-redirect]
app.get("/header", (req, res) => {
  res.setHeader("X-Name", "value");
  res.send(req.query.q); // error[no-html-injection]
});

const router = express.Router();
router.param("id", (req, res, next, id) => exec(id)); // error[no-command-injection]
router.route("/name").get((req, res) => res.send(req.query.name)); // error[no-html-injection]
router.post("/lists", [(req, res, next) => exec(req.body.name)]); // error[no-command-injection]
router.get("/one", (req) => exec(req.query.q)); // error[no-command-injection]
router.get("/two", (req, res) => res.send(req.query.q)); // error[no-html-injection]
new express.Router().get("/three", (req, res, next) => next(exec(req.query.q))); // error[no-command-injection]
app.use("/api", router);
app.use((error, req, res, next) => exec(req.query.q)); // error[no-command-injection]

// Meta's webhook handshake answers with the number that was sent.
app.get("/webhook", (req, res) => {
  if (req.query["hub.verify_token"] === process.env.VERIFY_TOKEN) res.send(req.query["hub.challenge"]);
});

app.listen(3000, () => console.log("ready")).close();
