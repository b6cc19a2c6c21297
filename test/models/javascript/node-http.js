const http = require("http");
const http2 = require("http2");
const https = require("https");
const net = require("net");
const { exec } = require("child_process");

const server = http.createServer((request, response) => {
  exec(request.url); // error[no-command-injection]: Request data `request.url`
  response.setHeader("Location", `https://${request.headers.host}/home`);
  exec(request.headers["x-name"]); // error[no-command-injection]: reaches a shell command
  exec(request.rawHeaders[0]); // error[no-command-injection]: reaches a shell command
  exec(`ls ${request.method} ${request.socket}`);
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => exec(body)); // error[no-command-injection]: reaches a shell command
  response.setHeader("X-Name", "a").setHeader("Location", request.url); // error[no-open-redirect]: Location header
  console.log(response.statusCode);
  response.writeHead(302, { Location: request.url }); // error[no-open-redirect]: Location header
  response.writeHead(302, { location: request.url }); // error[no-open-redirect]: Location header
  response.appendHeader("Location", request.url); // error[no-open-redirect]: Request data
  response.write("<p>hello</p>");
  response.end(`<p>${request.url}</p>`); // error[no-html-injection]: reaches an answer with markup
  response.end(JSON.stringify({ url: request.url }));
  if (!response.headersSent) response.flushHeaders();
});
http.createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "text/html" }).end(request.url); // error[no-html-injection]: reaches an HTML answer
});
http.createServer((request, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("ok"));
http.createServer((request, response) => {
  response.setHeader("Content-Type", "text/html");
  response.write(request.url); // error[no-html-injection]: reaches an HTML answer
  response.end();
});
http.createServer((request, response) => {
  response.setHeader("Content-Type", "text/plain");
  response.end(`<p>${request.url}</p>`);
});
http.createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "text/plain" }).end(`<p>${request.url}</p>`);
});
http.createServer((request, response) => {
  response.writeHead(200, { "content-type": "text/plain" });
  response.write(`<p>${request.url}</p>`);
});
server.listen(8080).on("request", (request) => exec(request.url)); // error[no-command-injection]: reaches a shell command
server.on("close", () => console.log("closed", server.address()));
server.on("upgrade", (request, socket) => exec(request.url)); // error[no-command-injection]: reaches a shell command
http2.createSecureServer({}, (request) => exec(request.url)); // error[no-command-injection]: reaches a shell command
http.createServer((request) => http2.connect(request.headers.target)); // error[no-ssrf]: reaches an outgoing request
new http.Server((request) => exec(request.url)); // error[no-command-injection]: reaches a shell command

async function read(request) {
  for await (const chunk of request) exec(chunk.toString()); // error[no-command-injection]: reaches a shell command
}
http.createServer(read);

http.createServer((request, response) => {
  const target = request.headers["x-target"];
  https.get(target, (answer) => { // error[no-ssrf]: reaches an outgoing request
    answer.on("data", (chunk) => exec(chunk)); // error[no-command-injection]: Retrieved text
    answer.on("end", () => console.log(answer.statusCode, answer.headers));
  });
  https.get(new URL(target), () => {}); // error[no-ssrf]: reaches an outgoing request
  https.request({ host: target, path: "/" }); // error[no-ssrf]: reaches an outgoing request
  https.request({ hostname: target }); // error[no-ssrf]: reaches an outgoing request
  https.request("https://example.org", { hostname: target }); // error[no-ssrf]: reaches an outgoing request
  https.request("https://example.org", { host: target }); // error[no-ssrf]: reaches an outgoing request
  https.get(`https://example.org/${target}`);
  const sent = https.request({ host: "example.org", path: target, agent: new https.Agent() });
  https.request({ host: "example.org", agent: new https.Agent({ lookup: resolve }) });
  sent.setTimeout(10).write("text");
  sent.on("error", () => sent.destroy());
  console.log(http.STATUS_CODES[404]);
  net.connect(80, target); // error[no-ssrf]: reaches a connection
  const socket = net.connect({ host: target, port: 80 }); // error[no-ssrf]: reaches a connection
  exec(`ls ${net.isIP(target)} ${socket.remoteAddress} ${socket.remotePort}`);
});

async function follow() {
  https.get("https://example.org", async (answer) => {
    for await (const chunk of answer) exec(chunk); // error[no-command-injection]: reaches a shell command
  });
}
follow();
