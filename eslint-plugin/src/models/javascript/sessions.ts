/** Sessions of Express (express-session, cookie-session) and memories of models (mem0): state that everything later trusts. */
import type { Library } from "../../engine/summary.js";
import { gives, makes, named, SAFE_CALL } from "./rows.js";

const STORED = { kind: "stored" } as const;

export const library: Library = {
  name: "sessions",
  modules: { mem0ai: "mem0ai", "mem0ai/oss": "mem0ai" },
  types: {
    "express.Session": {
      members: {
        ...named(["id", "cookie"], { safe: true }),
        ...named(["destroy", "regenerate", "save", "reload", "touch"], SAFE_CALL),
        "*": { assign: [{ arg: "0", kind: "trust", detail: { use: "session" } }] },
      },
    },
    mem0ai: { members: { ...named(["default", "MemoryClient", "Memory"], makes({ type: "mem0ai.Memory" })) } },
    "mem0ai.Memory": {
      members: {
        add: {
          call: {
            sinks: [
              { arg: "0", kind: "trust", when: [{ arg: "0", type: "string" }], detail: { use: "long-term memory of a model" } },
              { arg: "0.[].content", kind: "trust", detail: { use: "long-term memory of a model" } },
            ],
          },
        },
        ...named(["search", "getAll"], gives({ source: STORED })),
      },
    },
  },
};
