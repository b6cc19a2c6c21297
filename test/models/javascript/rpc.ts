import { exec } from "node:child_process";
import { ApolloServer } from "@apollo/server";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { Server } from "@grpc/grpc-js";
import { initTRPC, TRPCError } from "@trpc/server";
import { graphqlHTTP } from "express-graphql";
import { graphql, GraphQLObjectType, GraphQLSchema, parse } from "graphql";
import { createSafeActionClient } from "next-safe-action";
import { Pool } from "pg";
import { z } from "zod";

const pool = new Pool();
const t = initTRPC.context().create();
const publicProcedure = t.procedure;
const admin = publicProcedure.use(async ({ next }) => next());

export const router = t.router({
  add: publicProcedure.input(z.object({ text: z.string(), count: z.number() })).mutation(async ({ input, ctx }) => {
    exec(`note ${input.text}`); // error[no-command-injection]: Request data
    exec(`note ${input.count} ${ctx}`);
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [input.text]);
  }),
  find: admin.input(z.string().regex(/^\w+$/)).query(({ input }) => {
    exec(`note ${input}`);
    if (!input) throw new TRPCError({ code: "BAD_REQUEST" });
  }),
  list: publicProcedure.query(() => []),
});

const actions = createSafeActionClient().use(async ({ next }) => next());
export const save = actions.schema(z.object({ text: z.string(), count: z.number() })).action(async ({ parsedInput }) => {
  exec(`note ${parsedInput.text}`); // error[no-command-injection]
  exec(`note ${parsedInput.count}`);
});

new Server().addService({}, {
  greet: (call, callback) => {
    exec(call.request.name); // error[no-command-injection]
    exec(call.metadata.get("name")[0]); // error[no-command-injection]
    callback(null, { text: call.request.name });
  },
});
new Server().start();

const resolvers = {
  Query: {
    note: (parent, args) => exec(`note ${args.name}`), // error[no-command-injection]
    notes: async (_, { text }) => pool.query(`SELECT * FROM notes WHERE text = '${text}'`), // error[no-sql-injection]
  },
  Subscription: { added: { subscribe: (_, { name }) => exec(name) } }, // error[no-command-injection]
  Note: { title: (parent) => exec(`ls ${parent}`) },
};
new ApolloServer({ typeDefs: "", resolvers }).start();
makeExecutableSchema({ resolvers: { Mutation: { add: (_, { name }) => exec(name) } } }); // error[no-command-injection]

const query = new GraphQLObjectType({
  name: "Query",
  fields: { note: { resolve: (_, { name }) => exec(name) } }, // error[no-command-injection]
});
const schema = new GraphQLSchema({ query });
graphqlHTTP({ schema, rootValue: { note: ({ name }) => exec(name) } }); // error[no-command-injection]

app.post("/inside", async (req, res) => {
  await graphql({ schema, source: `{ user(id: "${req.body.id}") { name } }` }); // error[no-nosql-injection]: GraphQL document
  await graphql(schema, "{ user(id: " + req.body.id + ") { name } }"); // error[no-nosql-injection]: GraphQL document
  await graphql({ schema, source: "query ($id: ID) { user(id: $id) { name } }", variableValues: { id: req.body.id } });
  parse("{ user(name: " + req.body.name + ") { id } }"); // error[no-nosql-injection]: GraphQL document
  res.json(await graphql({ schema, source: req.body.query }));
});
