import inspector from "inspector";
import errorhandler from "errorhandler";
import express from "express";
import { createYoga } from "graphql-yoga";
import { ApolloServer } from "@apollo/server";

const app = express();
app.use(errorhandler()); // error[no-debug-mode]: Stacks are shown to whoever causes an error
app.use(errorhandler({ dumpExceptions: true, showStack: true })); // error[no-debug-mode]: in `showStack` // error[no-debug-mode]: in `errorhandler`
inspector.open(9229, "0.0.0.0", true); // error[no-debug-mode]: The debugger listens to the network
inspector.open();
inspector.close();
createYoga({ maskedErrors: false }); // error[no-debug-mode]: Details of errors are sent to clients
new ApolloServer({ includeStacktraceInErrorResponses: true }); // error[no-debug-mode]: Stacks are shown

new ApolloServer({ introspection: true }); // error[no-debug-mode]: The whole schema is shown
new ApolloServer({ introspection: process.env.NODE_ENV !== "production" });
createYoga({ graphiql: true }); // error[no-debug-mode]: A page to try all queries
createYoga({ graphiql: false, playground: process.env.DEBUG === "1" });
