import { GoogleGenAI } from "@google/genai";
import express from "express";
import { tools } from "./tools.js";

const ai = new GoogleGenAI({ apiKey: process.env.KEY });
express().post("/chat", async (req, res) => {
  const asked = { model: "gemini-2.5-flash", contents: req.body.text };
  await ai.models.generateContent(asked);
  res.json(await ai.models.generateContent({ model: "gemini-2.5-flash", contents: req.body.text, config: { tools } })); // error[require-guardrail]: may reach a model with tools
});
