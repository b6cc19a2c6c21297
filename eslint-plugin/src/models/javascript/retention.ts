/** Conversations that are kept in Redis: nothing ends there by itself, unless the program says when. */
import type { Library } from "../../engine/summary.js";
import { keptAt } from "./retention-vocabulary.js";

const kept = keptAt();

export const library: Library = {
  name: "retention",
  types: {},
  also: {
    "redis.Client": {
      set: keptAt({ arg: "2", given: false }),
      ...Object.fromEntries(["rPush", "rpush", "lPush", "lpush", "append"].map((name) => [name, kept])),
    },
  },
};
