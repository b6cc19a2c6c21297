import express from "express";
import basicAuth, { safeCompare } from "express-basic-auth";

const app = express();
app.use("/admin", basicAuth({ users: { admin: "wide-open-sesame" }, challenge: true })); // error[no-hardcoded-crypto-key]: is used as a password
app.use("/panel", basicAuth({ users: { [process.env.ADMIN]: process.env.ADMIN_PASSWORD }, challenge: true, realm: "the panel" }));
app.use("/jobs", basicAuth({ authorizer: (name, given) => safeCompare(name, process.env.ADMIN) & safeCompare(given, process.env.PASSWORD) }));

const USERS = { owner: "wide-open-sesame" };
app.use("/old", basicAuth({ users: USERS })); // error[no-hardcoded-crypto-key]: is used as a password
