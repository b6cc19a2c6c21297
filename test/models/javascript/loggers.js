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
  const { page } = req.body;
  text.info(page); // error[no-log-injection]: log line
  log4js.configure("log4js.json");
  log4js.getLogger("bot").trace(page); // error[no-log-injection]: log line
  signale.success(page); // error[no-log-injection]: log line
  new Signale().fatal(page); // error[no-log-injection]: log line
  consola.info(page); // error[no-log-injection]: log line
  other.warn(page); // error[no-log-injection]: log line
  loglevel.setLevel("info");
  loglevel.getLogger("bot").error(page); // error[no-log-injection]: log line
  npmlog.info("bot", page); // error[no-log-injection]: log line
  lines.info(page);
  pino().child({ bot: 1 }).info(page);
  required().info(page);
  pino({ level: "info" }).info(page);
  make().error({ page }, page);
  bunyan.createLogger({ name: "bot" }).info(page);
  text.info(JSON.stringify(page));
  res.end();
});
