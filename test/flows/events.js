const { exec } = require("child_process");
const express = require("express");

const app = express();
const { EventEmitter } = require("events");

const bus = new EventEmitter();
bus.on("run", (text) => exec(text)); // error[no-command-injection]: reaches a shell command
bus.on("log", (text) => exec(text));
bus.once("twice", (first, second) => {
  exec(first);
  exec(second); // error[no-command-injection]: reaches a shell command
});
bus.on("chain", (text) => bus.emit("run", text));

class Queue extends EventEmitter {
  add(text) {
    this.emit("added", text);
  }
}
const queue = new Queue();
queue.on("added", (text) => exec(text)); // error[no-command-injection]: reaches a shell command
const other = new Queue();
other.on("added", (text) => exec(text));

app.get("/", (req, res) => {
  bus.emit("run", req.query.q);
  bus.emit("log", "date");
  bus.emit("twice", "date", req.query.q);
  bus.emit("chain", req.query.q);
  queue.add(req.query.q);
  other.add("date");
});
