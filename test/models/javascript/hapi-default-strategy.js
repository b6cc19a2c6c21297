// What the default strategy asks for, and a route that says it is open.
const Hapi = require("@hapi/hapi");
const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const server = Hapi.server({ port: 3000 });
server.auth.strategy("key", "bearer", {});
server.auth.default("key");
server.route({ method: "DELETE", path: "/a/{id}", handler: (request) => User.deleteOne({ _id: String(request.params.id) }) });
server.route({
  method: "DELETE",
  path: "/b/{id}",
  options: { auth: false, handler: (request) => User.deleteOne({ _id: String(request.params.id) }) }, // error[require-authorization]
});
server.route({
  method: "DELETE",
  path: "/c/{id}",
  config: { auth: false, handler: (request) => User.deleteOne({ _id: String(request.params.id) }) }, // error[require-authorization]
});
server.start();
