/** Auth.js (NextAuth): who is logged in, as its signed cookie or token says. Nothing of it was chosen by whoever sends the request. */
import type { Library } from "../../engine/summary.js";
import { gives, named } from "./rows.js";

const loggedIn = gives({ source: { kind: "standing" } });

export const library: Library = {
  name: "next-auth",
  modules: { "next-auth": "next-auth", "next-auth/next": "next-auth", "next-auth/jwt": "next-auth.jwt", "@auth/core/jwt": "next-auth.jwt" },
  types: {
    "next-auth": { members: named(["getServerSession", "unstable_getServerSession"], loggedIn) },
    "next-auth.jwt": { members: { getToken: loggedIn } },
  },
};
