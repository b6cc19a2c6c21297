/**
 * Typed calls: tRPC's procedures, GraphQL's resolvers. The input of a procedure has passed its schema; GraphQL's own types let any text
 * through.
 */
import type { Callback, Given, Library, Member, Sink } from "../../engine/summary.js";
import { queryText } from "./database-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";
import { http, httpData } from "./web-vocabulary.js";

/** The schema goes along in a field of its own. */
const INPUT: Given = { fields: { input: { source: httpData, schema: "this.schema" } } };
const procedure: Member = { call: { callbacks: [{ arg: "0", params: [INPUT], runs: "entry" }] } };

/** `(parent, args, context, info) =>`. */
const ARGUMENTS: readonly Given[] = [{}, { source: http }, {}, {}];
const resolver = (arg: string): Callback => ({ arg, params: ARGUMENTS, runs: "entry" });
const resolvers = (at: string): readonly Callback[] => [`${at}.[].[]`, `${at}.[].[].resolve`, `${at}.[].[].subscribe`].map(resolver);

/** A document of the program's own with a stranger's words in it; as a whole it is what servers are for. */
const document = (arg: string): Sink => ({
  ...queryText(arg, "GraphQL document"),
  when: [{ arg, matches: "\\{" }],
  detail: { use: "GraphQL document", instead: "variables" },
});

const executes: Member = { call: { callbacks: resolvers("0.resolvers"), returns: { type: "graphql.Schema" } } };
const apollo: Member = { new: { callbacks: resolvers("0.resolvers"), returns: { type: "graphql.Server" } } };

export const library: Library = {
  name: "rpc",
  modules: {
    "@trpc/server": "trpc",
    "next-safe-action": "safe-action",
    "@grpc/grpc-js": "grpc",
    grpc: "grpc",
    graphql: "graphql",
    "@apollo/server": "graphql.servers",
    "apollo-server": "graphql.servers",
    "apollo-server-express": "graphql.servers",
    "@graphql-tools/schema": "graphql.servers",
    "graphql-yoga": "graphql.servers",
    "express-graphql": "graphql.servers",
  },
  types: {
    trpc: { members: { initTRPC: { type: "trpc.Builder" }, TRPCError: { new: {} } } },
    "trpc.Builder": { members: { create: gives({ type: "trpc.Root" }), ...named(["context", "meta"], gives({ type: "trpc.Builder" })) } },
    "trpc.Root": {
      members: {
        procedure: { type: "trpc.Procedure" },
        ...named(["router", "middleware", "mergeRouters"], HARMLESS),
      },
    },
    "trpc.Procedure": {
      members: {
        input: gives({ type: "trpc.Procedure", fields: { schema: { same: "0" } } }),
        ...named(["use", "output", "meta"], CHAIN),
        ...named(["query", "mutation", "subscription"], procedure),
      },
    },
    "safe-action": { members: { createSafeActionClient: gives({ type: "safe-action.Client" }) } },
    "safe-action.Client": {
      members: {
        ...named(["schema", "inputSchema"], gives({ type: "safe-action.Client", fields: { checks: { same: "0" } } })),
        ...named(["use", "metadata", "bindArgsSchemas"], CHAIN),
        action: {
          call: {
            callbacks: [{ arg: "0", params: [{ fields: { parsedInput: { source: httpData, schema: "this.checks" } } }], runs: "entry" }],
          },
        },
      },
    },
    grpc: { members: { Server: makes({ type: "grpc.Server" }) } },
    "grpc.Server": {
      members: {
        addService: { call: { callbacks: [{ arg: "1.[]", params: [{ type: "grpc.Call" }, {}], runs: "entry" }] } },
        ...named(["bindAsync", "start"], HARMLESS),
      },
    },
    // Messages have the types that the protocol declares.
    "grpc.Call": { members: { request: { source: http }, metadata: { type: "web.Values" } } },
    graphql: {
      members: {
        GraphQLObjectType: { new: { callbacks: [resolver("0.fields.[].resolve")] } },
        ...named(["GraphQLSchema"], makes({ type: "graphql.Schema" })),
        ...named(["graphql", "graphqlSync"], { call: { sinks: [document("0.source"), document("1")] } }),
        parse: { call: { sinks: [document("0")], returns: { from: ["0"] } } },
      },
    },
    "graphql.servers": {
      members: {
        ApolloServer: apollo,
        ...named(["makeExecutableSchema", "createSchema"], executes),
        graphqlHTTP: { call: { callbacks: [{ arg: "0.rootValue.[]", params: [{ source: http }, {}], runs: "entry" }] } },
      },
    },
    "graphql.Schema": {},
    "graphql.Server": { members: { ...named(["start", "listen", "applyMiddleware"], HARMLESS) } },
  },
};
