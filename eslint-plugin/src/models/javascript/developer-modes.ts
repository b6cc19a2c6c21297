/** Modes for developers: pages with stacks and sources, details of errors in answers, debuggers that listen to the network. */
import type { Library, OptionFact, SinkDetail } from "../../engine/summary.js";
import { HARMLESS } from "./rows.js";

const STACKS: SinkDetail = {
  use: "stacks are shown to whoever causes an error",
  instead: "a handler that logs the error and answers with a fixed text",
};
const DETAILS: SinkDetail = { use: "details of errors are sent to clients", instead: "the masking that is built in" };
const SCHEMA: SinkDetail = { use: "the whole schema is shown to whoever asks", instead: "a setting that is off in production" };
const EXPLORER: OptionFact = {
  kind: "debug",
  is: [true],
  possible: true,
  detail: { use: "a page to try all queries is served to everybody", instead: "a setting that is off in production" },
};
const DEBUGGER: SinkDetail = { use: "the debugger listens to the network", instead: "`127.0.0.1`" };

export const library: Library = {
  name: "developer modes",
  modules: { errorhandler: "errorhandler", inspector: "inspector", "node:inspector": "inspector" },
  types: {
    // Most often it stands in a branch for development.
    errorhandler: { call: { sinks: [{ arg: "return", kind: "debug", fact: true, possible: true, detail: STACKS }], returns: {} } },
    inspector: {
      members: {
        open: {
          call: {
            sinks: [{ arg: "1", kind: "debug", fact: true, when: [{ arg: "1", is: ["0.0.0.0", "::"] }], detail: DEBUGGER }],
          },
        },
        close: HARMLESS,
      },
    },
  },
  options: {
    // connect's own handler of errors
    showStack: { kind: "debug", is: [true], detail: STACKS },
    // graphql-yoga, envelop; Apollo
    maskedErrors: { kind: "debug", is: [false], detail: DETAILS },
    // Apollo, graphql-yoga, express-graphql, mercurius, Nest: the whole schema, and a page to try it, for whoever asks.
    introspection: { kind: "debug", is: [true], possible: true, detail: SCHEMA },
    ...{ graphiql: EXPLORER, playground: EXPLORER },
    includeStacktraceInErrorResponses: { kind: "debug", is: [true], detail: STACKS },
  },
};
