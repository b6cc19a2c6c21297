/** Memories of models (mem0): what is kept there steers every later conversation. */
import type { Library } from "../../engine/summary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { gives, makes, named, SAFE_CALL } from "../javascript/rows.js";

const USE = { use: "long-term memory of a model" };

export const library: Library = {
  name: "memories",
  modules: { mem0: "mem0" },
  types: {
    mem0: { members: named(["Memory", "AsyncMemory", "MemoryClient", "AsyncMemoryClient"], { type: "mem0.Memories" }) },
    "mem0.Memories": {
      ...makes({ type: "mem0.Memory" }),
      members: { from_config: gives({ type: "mem0.Memory" }) },
    },
    "mem0.Memory": {
      members: {
        // One text, or the messages of a conversation.
        add: {
          call: {
            sinks: [
              { arg: "0|messages=", kind: "trust", when: [{ arg: "0|messages=", type: "string" }], detail: USE },
              { arg: "0|messages=.[].content", kind: "trust", detail: USE },
            ],
          },
        },
        ...named(["search", "get", "get_all"], gives({ source: stored })),
        ...named(["delete", "delete_all", "reset", "history"], SAFE_CALL),
      },
    },
  },
};
