/** Where passwords stand among other arguments, so that their names say nothing: logins to mail, directories, databases and sites. */
import type { Library, Sink } from "../../engine/summary.js";

const password = (arg: string): readonly Sink[] => [{ arg, kind: "crypto-key", detail: { use: "password" } }];

function each(names: string, sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, sinks]));
}

/** A pair of a name and a password. */
const ASKED = each("get post put delete patch head options request", password("auth=.1"));

export const library: Library = {
  name: "credentials",
  types: {},
  also: {
    "smtplib.Client": { login: password("1") },
    "ldap.Connection": each("simple_bind simple_bind_s bind_s", password("1")),
    mysql: each("connect Connect", password("2")),
    requests: ASKED,
    "requests.Session": ASKED,
  },
};
