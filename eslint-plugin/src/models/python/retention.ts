/** Conversations that are kept in Redis: nothing ends there by itself, unless the program says when. */
import type { Library } from "../../engine/summary.js";
import { keptAt } from "../javascript/retention-vocabulary.js";

const kept = keptAt();

export const library: Library = {
  name: "retention",
  types: {},
  also: {
    "redis.Client": {
      set: keptAt({ arg: "2|ex=", given: false }, { arg: "3|px=", given: false }),
      ...Object.fromEntries(["rpush", "lpush", "append"].map((name) => [name, kept])),
    },
  },
};
