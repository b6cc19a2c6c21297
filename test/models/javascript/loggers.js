import express from "express";
import winston from "winston";
import pino, { pino as make } from "pino";
import bunyan from "bunyan";
import log4js from "log4js";
import signale, { Signale } from "signale";
import consola from "consola";
import { consola as other } from "consola";
import loglevel from "loglevel";
import npmlog from "npmlog";

const required = require("pino");

const app = express();
const { combine, json, printf, timestamp } = winston.format;
const text = winston.createLogger({
  format: combine(
    timestamp(),
    printf((line) => line.message),
  ),
  transports: [new winston.transports.Console()],
});
const lines = winston.createLogger({ format: combine(timestamp(), json()) });

app.post("/ask", (req, res) => {
  const { question } = req.body;
  text.info(question); // error[no-log-injection]: log line
  log4js.configure("log4js.json");
  log4js.getLogger("bot").trace(question); // error[no-log-injection]: log line
  signale.success(question); // error[no-log-injection]: log line
  new Signale().fatal(question); // error[no-log-injection]: log line
  consola.info(question); // error[no-log-injection]: log line
  other.warn(question); // error[no-log-injection]: log line
  loglevel.setLevel("info");
  loglevel.getLogger("bot").error(question); // error[no-log-injection]: log line
  npmlog.info("bot", question); // error[no-log-injection]: log line
  lines.info(question);
  pino().child({ bot: 1 }).info(question);
  required().info(question);
  pino({ level: "info" }).info(question);
  make().error({ question }, question);
  bunyan.createLogger({ name: "bot" }).info(question);
  text.info(JSON.stringify(question));
  res.end();
});
