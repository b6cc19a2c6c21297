import { exec } from "child_process";
import express from "express";
import fs from "fs";

express().get("/", (req, res) => {
  const q = String(req.query.q);
  exec(q.toUpperCase()); // error[no-command-injection]
  exec(q.replaceAll(" ", "")); // error[no-command-injection]
  const list = [];
  list.unshift(q);
  exec(list.shift()); // error[no-command-injection]
  exec(fs.readlinkSync(q)); // error[no-command-injection]
});
