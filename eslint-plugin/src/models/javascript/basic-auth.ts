/** Names and passwords that a browser asks for (express-basic-auth): the program says which there are. */
import type { Library, Sink } from "../../engine/summary.js";
import { SAFE_CALL } from "./rows.js";

const PASSWORD: Sink = { arg: "0.users.[]", kind: "crypto-key", detail: { use: "password" } };

export const library: Library = {
  name: "basic authentication",
  modules: { "express-basic-auth": "express-basic-auth" },
  types: {
    "express-basic-auth": {
      call: { sinks: [PASSWORD], returns: { type: "express-basic-auth.Handler" } },
      members: { safeCompare: SAFE_CALL },
    },
    "express-basic-auth.Handler": { establishes: ["authorized"] },
  },
};
