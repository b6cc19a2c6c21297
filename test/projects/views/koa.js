const Koa = require("koa");
const fastify = require("fastify")();

const app = new Koa();
app.use(async (ctx) => {
  await ctx.render("search", { term: ctx.query.term, page: {}, rows: [] }); // error[no-html-injection]: not escape
});
app.listen(3001);

fastify.get("/", (request, reply) => {
  const term = String(request.query.term);
  return reply.view("search.ejs", { term, page: { title: term }, rows: [] }); // error[no-html-injection]: not escape
});
fastify.listen({ port: 3002 });
