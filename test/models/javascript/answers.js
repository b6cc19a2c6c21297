import { Client, Events } from "discord.js";
import express from "express";
import Koa from "koa";
import { NextResponse } from "next/server";
import { Server } from "socket.io";
import { Telegraf } from "telegraf";
import { VK } from "vk-io";
import { WebSocketServer } from "ws";

const client = new Client({ intents: [] });
client.on(Events.MessageCreate, async (message) => {
  try {
    await message.fetch();
  } catch (error) {
    message.channel.send({ content: "Failed", embeds: [{ description: error.message }] }); // error[no-error-disclosure]: chat message
    message.reply(error.name);
    message.reply(`Code ${error.code}`);
    console.error(error.message);
  }
});

const bot = new Telegraf("…");
bot.command("x", (ctx) => ctx.getChat().catch((error) => ctx.reply(error.message))); // error[no-error-disclosure]: chat message
bot.catch((error, ctx) => ctx.reply("Failed."));

new VK({ token: "…" }).updates.on("message_new", async (context) => {
  try {
    await context.loadMessagePayload();
  } catch (error) {
    await context.send(error.stack); // error[no-error-disclosure]: chat message
  }
});

const app = express();
app.use((error, req, res, _next) => res.json({ error })); // error[no-error-disclosure]: answer to a request

new Koa().use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status;
    ctx.body = error.message; // error[no-error-disclosure]: answer to a request
  }
});

export async function GET(request) {
  try {
    return NextResponse.json(await request.json());
  } catch (error) {
    return NextResponse.json({ error: String(error) }, { status: 500 }); // error[no-error-disclosure]: answer to a request
  }
}

new WebSocketServer({ port: 8080 }).on("connection", (socket) => { // error[require-origin-check]: whatever page is open
  socket.on("message", (data) => {
    try {
      JSON.parse(data);
    } catch (error) {
      socket.send(`Not understood: ${error}`); // error[no-error-disclosure]: message to a client
    }
  });
});

new Server(3000).on("connection", (socket) => {
  client.login("…").catch((error) => socket.emit("failed", error)); // error[no-error-disclosure]: message to a client
});
