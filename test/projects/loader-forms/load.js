const fs = require("node:fs");
const path = require("node:path");

module.exports = (client, folder) => {
  for (const file of fs.readdirSync(folder)) {
    const handler = require(path.join(folder, file));
    client.on("messageCreate", (message) => handler(message.content));
  }
};
