import express from "express";
import jwt from "jsonwebtoken";
import mongoose from "mongoose";
import { z } from "zod";
import { looking, parsed, trying } from "./validate.js";

const User = mongoose.model("User");
const app = express();
app.use(express.json());
const Login = z.object({ name: z.string(), password: z.string() });
const Loose = z.object({ name: z.any() });

app.post("/parsed", parsed(Login), async (req, res) => {
  res.json(await User.findOne({ name: req.body.name }));
});

app.post("/trying", trying(Login), async (req, res) => {
  res.json(await User.findOne({ name: req.body.name }));
});

app.post("/loose", parsed(Loose), async (req, res) => {
  res.json(await User.findOne({ name: req.body.name })); // error[no-nosql-injection]: a database filter
});

app.post("/looking", looking(Login), async (req, res) => {
  res.json(await User.findOne({ name: req.body.name })); // error[no-nosql-injection]: a database filter
});

app.post("/bare", async (req, res) => {
  res.json(await User.findOne({ name: req.body.name })); // error[no-nosql-injection]: a database filter
});

app.post("/here", async (req, res) => {
  req.body = Login.parse(req.body);
  res.json(await User.findOne({ name: req.body.name }));
});

// Whoever has logged in is named by the token.
function owner(req, res, next) {
  try {
    req.body.owner = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ["HS256"] }).sub;
    next();
  } catch {
    res.status(401).end();
  }
}

app.post("/mine", owner, async (req, res) => {
  res.json(await User.findOne({ owner: req.body.owner }));
});

app.post("/others", owner, async (req, res) => {
  res.json(await User.findOne({ owner: req.body.other })); // error[no-nosql-injection]: a database filter
});

function named(req, res, next) {
  if (typeof req.body.name !== "string") return res.status(400).end();
  next();
}

app.post("/named", named, async (req, res) => {
  res.json(await User.findOne({ name: req.body.name }));
});
