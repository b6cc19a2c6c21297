const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
module.exports = async function (fastify) {
  fastify.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });
  fastify.delete("/:id", async (request) => {
    await User.deleteOne({ _id: String(request.params.id) });
  });
};
