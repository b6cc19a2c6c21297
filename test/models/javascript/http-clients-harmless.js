// What bots do every day with the answers of a fixed host.
const axios = require("axios");
const fetch = require("node-fetch");
const express = require("express");
const { writeFileSync } = require("fs");
const { Client, EmbedBuilder } = require("discord.js");
const { Pool } = require("pg");

const pool = new Pool();
const client = new Client({ intents: [] });
const app = express();

client.on("messageCreate", async (message) => {
  const city = message.content.split(" ")[1];
  const { data } = await axios.get(`https://api.example.org/weather?q=${encodeURIComponent(city)}`);
  const embed = new EmbedBuilder().setTitle(data.name).setDescription(data.text).setImage(data.image).setURL(data.url);
  await message.reply({ embeds: [embed] });
  await message.reply(`It is ${data.temperature} degrees`);

  const answer = await fetch("https://api.example.org/joke");
  if (!answer.ok) return;
  const joke = await answer.json();
  await message.channel.send(joke.setup);
  const picture = await axios.get(data.image, { responseType: "arraybuffer" });
  writeFileSync("picture.png", picture.data);
  await pool.query("INSERT INTO jokes (text) VALUES ($1)", [joke.setup]);
  await axios.post("https://api.example.org/echo", { text: joke.setup });
  const next = await fetch(joke.next);
  console.log(next.status);
});

app.get("/weather", async (req, res) => {
  const { data } = await axios.get("https://api.example.org/weather", { params: { q: req.query.city } });
  res.json(data);
  res.status(200).send({ text: data.text });
  res.render("weather", { text: data.text });
});
