const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
module.exports = async function (fastify) {
  fastify.delete("/:id", async (request) => { // error: deletes whatever record
    await User.deleteOne({ _id: String(request.params.id) });
  });
  const keyed = async (request, reply) => {
    if (request.headers["x-api-key"] !== process.env.API_KEY) throw new Error("no");
  };
  fastify.delete("/keyed/:id", { preHandler: keyed }, async (request) => {
    await User.deleteOne({ _id: String(request.params.id) });
  });
};
