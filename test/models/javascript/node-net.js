const { exec } = require("node:child_process");
const dgram = require("node:dgram");
const net = require("node:net");
const tls = require("node:tls");
const express = require("express");

const app = express();

app.get("/connect", (req, res) => {
  const { host } = req.query;
  net.connect(80, host, () => {}); // error[no-ssrf]: reaches a connection
  tls.connect({ host, port: 443 }); // error[no-ssrf]
  new net.Socket().connect(80, host).end(); // error[no-ssrf]
  net.connect(80, "example.org").on("data", (data) => exec(data)); // error[no-command-injection]
  const socket = net.connect({ host: "example.org", port: 80 });
  socket.on("close", () => {});
  socket.write(host);
  if (net.isIP(host)) exec(`ping ${host} ${socket.remoteAddress}`);
  if (net.isIP(host)) net.connect(80, host); // error[no-ssrf]
});

net
  .createServer((socket) => {
    socket.on("data", (data) => exec(data.toString())); // error[no-command-injection]
    socket.on("close", () => {});
  })
  .listen(8000);

const udp = dgram.createSocket("udp4");
udp.on("message", (message) => exec(`echo ${message}`)); // error[no-command-injection]
udp.on("error", () => {});
udp.bind(9000);
