/** Protection against requests that other sites make in a visitor's name: the switches of lusca, csurf, Apollo; Express with cookies and without any. */
import type { Library, Sink, SinkDetail } from "../../engine/summary.js";

const OFF: SinkDetail = { use: "protection against forged requests is switched off", instead: "the token that the framework checks" };
const METHODS: SinkDetail = { use: "requests that change something need no token", instead: '`["GET", "HEAD", "OPTIONS"]`' };

/** Browsers send the cookie with whatever form another site has them send. */
const COOKIE_ALONE: Sink = {
  arg: "0+",
  kind: "forged",
  fact: true,
  possible: true,
  when: [
    { arg: "0+", instance: "cookies.Reader" },
    { arg: "0+", routes: ["post", "put", "patch", "delete", "del", "all"] },
  ],
  detail: {
    use: "requests that change something are taken with the cookie alone",
    instead: '`sameSite: "lax"` for the cookie, or a token that forms bring',
  },
};

export const library: Library = {
  name: "forged requests",
  types: { "cookies.Reader": {} },
  also: { "express.Application": { use: [COOKIE_ALONE] }, "express.Router": { use: [COOKIE_ALONE] } },
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
