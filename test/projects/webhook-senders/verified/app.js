import express from "express";
import { fromMeta } from "./signature.js";
import { webhook } from "./webhook.js";

const app = express();
app.use(express.json({ verify: fromMeta }));
app.post("/webhook", webhook);
