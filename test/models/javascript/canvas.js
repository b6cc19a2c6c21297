const { createCanvas, loadImage } = require("canvas");
const canvas = require("@napi-rs/canvas").default;
const { Client } = require("discord.js");

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const picture = createCanvas(100, 100).getContext("2d");
  picture.drawImage(await loadImage(message.content.split(" ")[1]), 0, 0); // error[no-ssrf]
  picture.drawImage(await canvas.loadImage(message.content), 0, 0); // error[no-ssrf]
  picture.drawImage(await loadImage(message.author.displayAvatarURL({ extension: "png" })), 0, 0);
});
