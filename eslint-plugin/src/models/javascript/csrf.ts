/** Protection against requests that other sites make in a visitor's name: the switches of lusca, csurf, Apollo. */
import type { Library, SinkDetail } from "../../engine/summary.js";

const OFF: SinkDetail = { use: "protection against forged requests is switched off", instead: "the token that the framework checks" };
const METHODS: SinkDetail = { use: "requests that change something need no token", instead: '`["GET", "HEAD", "OPTIONS"]`' };

export const library: Library = {
  name: "forged requests",
  types: {},
  options: {
    // lusca
    csrf: { kind: "csrf", is: [false], detail: OFF },
    // Apollo
    csrfPrevention: { kind: "csrf", is: [false], detail: OFF },
    // csurf, csrf-csrf
    ignoreMethods: { kind: "csrf", is: ["POST", "PUT", "PATCH", "DELETE"], detail: METHODS },
    ignoredMethods: { kind: "csrf", is: ["POST", "PUT", "PATCH", "DELETE"], detail: METHODS },
  },
};
