const fastify = require("fastify")();
fastify.register(require("./routes/plugin-open"), { prefix: "/open" });
fastify.register(require("./routes/plugin-closed"), { prefix: "/closed" });
fastify.listen({ port: 3003 });
