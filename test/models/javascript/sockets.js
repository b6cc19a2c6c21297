import { exec } from "node:child_process";
import { createServer } from "node:http";
import express from "express";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import makeServer from "socket.io";
import WebSocket, { WebSocketServer } from "ws";
import { Pool } from "pg";

const pool = new Pool();
const http = createServer(express());
const wss = new WebSocketServer({ server: http }); // error[require-origin-check]: whatever page is open

wss.on("connection", (socket, request) => {
  exec(request.url); // error[no-command-injection]: Request data
  socket.on("message", async (data) => {
    exec(data.toString()); // error[no-command-injection]
    const { text } = JSON.parse(data);
    exec(text); // error[no-command-injection]
    for (const client of wss.clients) if (client.readyState === WebSocket.OPEN) client.send(text);
  });
  socket.addEventListener("message", (event) => exec(event.data)); // error[no-command-injection]
  socket.on("close", () => socket.terminate());
});
wss.on("error", () => {});
wss.handleUpgrade({}, {}, {}, (socket) => socket.on("message", (data) => exec(data))); // error[no-command-injection]
wss.emit("connection");

const upstream = new WebSocket("wss://example.org");
upstream.on("message", (data) => exec(data)); // error[no-command-injection]: Retrieved text
upstream.addEventListener("message", (event) => exec(event.data)); // error[no-command-injection]
upstream.on("open", () => upstream.send(String(upstream.readyState)));
wss.on("connection", (socket, request) => new WebSocket(request.headers.target)); // error[no-ssrf]
wss.on("connection", (socket, request) => new WebSocket.WebSocket(request.headers.target)); // error[no-ssrf]

const io = new Server(http, { cors: { origin: "https://example.org" } });
makeServer(http).close();
io.use((socket, next) => {
  exec(socket.handshake.query.name); // error[no-command-injection]
  exec(socket.handshake.auth.name); // error[no-command-injection]
  exec(socket.handshake.headers.name); // error[no-command-injection]
  exec(`ls ${socket.handshake.address} ${socket.id} ${socket.data.user}`);
  exec(socket.request.url); // error[no-command-injection]
  next();
});
io.on("connection", (socket) => {
  socket.on("chat", (message, acknowledge) => {
    exec(message.text); // error[no-command-injection]
    io.to("room").emit("chat", message);
    socket.broadcast.emit("chat", message);
    acknowledge();
  });
  socket.on("save", async ({ text }) => {
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [text]); // error[require-input-validation]
  });
  socket.on("disconnect", (reason) => exec(`log ${reason}`));
  socket.onAny((event, data) => exec(data)); // error[no-command-injection]
  socket.use(([event, data], next) => next(exec(data))); // error[no-command-injection]
  socket.join("room");
});
io.of("/admin").on("connection", (socket) => socket.on("run", (name) => exec(name))); // error[no-command-injection]
io.sockets.emit("ready");

const client = connect("https://example.org");
client.on("chat", (message) => {
  document.body.innerHTML += `<li>${message}</li>`; // error[no-html-injection]: Retrieved text
  document.body.textContent = message;
});
client.on("connect", () => client.emit("hello", client.id));
client.onAny((event, data) => exec(data)); // error[no-command-injection]

// Who is connected, as the program has found out.
io.of("/known").on("connection", (socket) => socket.emit("welcome", socket.user.id));
