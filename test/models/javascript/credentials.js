const axios = require("axios");
const ftp = require("ftp");
const basicFtp = require("basic-ftp");
const http = require("http");
const https = require("https");
const Redis = require("ioredis");
const knex = require("knex");
const ldap = require("ldapjs");
const mssql = require("mssql");
const mysql = require("mysql2");
const nodemailer = require("nodemailer");
const pg = require("pg");
const PgPool = require("pg-pool");
const { createClient } = require("redis");
const { Sequelize } = require("sequelize");
const SequelizeClass = require("sequelize");
const { Client: Ssh } = require("ssh2");

const LETMEIN = "letmein";
new pg.Client({ user: "bot", password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
new PgPool({ user: "bot", password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
mysql.createConnection({ user: "root", password: "letmein" }); // error[no-hardcoded-crypto-key]: may reach a password
mssql.connect({ user: "sa", password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
createClient({ password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
new Redis({ password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
knex({ client: "pg", connection: { user: "bot", password: LETMEIN } }); // error[no-hardcoded-crypto-key]: may reach a password
new Sequelize("bot", "bot", LETMEIN); // error[no-hardcoded-crypto-key]: the password of a database
new SequelizeClass({ username: "bot", password: LETMEIN, dialect: "postgres", ssl: true }); // error[no-hardcoded-crypto-key]: may reach a password
new Sequelize({ username: "bot", password: LETMEIN, dialect: "postgres", ssl: true }); // error[no-hardcoded-crypto-key]: may reach a password
nodemailer.createTransport({ host: "mail.example.com", secure: true, auth: { user: "bot", pass: LETMEIN } }); // error[no-hardcoded-crypto-key]: may reach a password
ldap.createClient({ url: "ldaps://directory.example.com" }).bind("cn=bot", LETMEIN, () => {}); // error[no-hardcoded-crypto-key]: may reach a password
new Ssh().connect({ host: "host.example.com", username: "bot", password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
new ftp().connect({ host: "host.example.com", secure: true, password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
new basicFtp.Client().access({ host: "host.example.com", secure: true, password: LETMEIN }); // error[no-hardcoded-crypto-key]: may reach a password
axios({ url: "https://api.example.com/", auth: { username: "bot", password: LETMEIN } }); // error[no-hardcoded-crypto-key]: may reach a password
axios.get("https://api.example.com/", { auth: { username: "bot", password: LETMEIN } }); // error[no-hardcoded-crypto-key]: may reach a password
axios.post("https://api.example.com/", {}, { auth: { username: "bot", password: LETMEIN } }); // error[no-hardcoded-crypto-key]: may reach a password
https.get({ host: "api.example.com", auth: `bot:${LETMEIN}` }, () => {}); // error[no-hardcoded-crypto-key]: may reach a password
http.get({ host: "localhost", auth: "bot:letmein" }, () => {}); // error[no-hardcoded-crypto-key]: may reach a password

new pg.Client({ user: "bot", password: process.env.DB_PASSWORD });
mysql.createPool({ user: "root", password: "" });
axios.get("https://api.example.com/", { auth: { username: "bot", password: process.env.API_PASSWORD } });
