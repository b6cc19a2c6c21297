// The client is set later, by whoever starts the bot.
let client = null;
exports.init = async (url) => {
  const { MongoClient } = require("mongodb");
  client = await MongoClient.connect(url);
};
exports.users = () => client.db("bot").collection("users");
