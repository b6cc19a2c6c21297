/**
 * Intercom's messenger in a page. Whoever is named to it by an address or an id is that person, unless a hash that only the server can
 * make, or a signed token, stands beside the name: "identity verification" of its documentation.
 */
import type { Library, Member, Sink, SinkDetail, When } from "../../engine/summary.js";
import { gives, named } from "./rows.js";

const UNPROVEN: SinkDetail = {
  use: "anybody who knows this address or id reads and writes as that person",
  instead: "`user_hash`, made by the server, beside it",
  cwe: [287],
};
const NAMES = ["email", "user_id"];
const PROOFS = ["user_hash", "userHash", "intercom_user_jwt", "intercomUserJwt"];

/** Somebody is named in this argument, and nothing proves it. */
const unproven = (arg: string, names: readonly string[], ...when: readonly When[]): readonly Sink[] =>
  names.map((name) => ({
    arg,
    kind: "exposed" as const,
    fact: true as const,
    possible: true as const,
    when: [...when, { arg: `${arg}.${name}`, given: true }],
    unless: PROOFS.map((proof) => ({ arg: `${arg}.${proof}`, given: true })),
    detail: UNPROVEN,
  }));

const messenger: Member = {
  call: { sinks: [...unproven("0", NAMES), ...unproven("1", NAMES, { arg: "0", is: ["boot", "update"] })] },
};
const sdkBoot: Member = { call: { sinks: unproven("0", NAMES) } };
/** The hook has names of its own for the fields. */
const boot: Member = { call: { sinks: unproven("0", ["email", "userId"]) } };

export const library: Library = {
  name: "intercom",
  modules: { "@intercom/messenger-js-sdk": "intercom", "react-use-intercom": "react-use-intercom" },
  globals: { Intercom: messenger, intercomSettings: { assign: unproven("0", NAMES) } },
  types: {
    intercom: {
      ...messenger,
      members: { ...named(["default", "Intercom"], messenger), ...named(["boot", "update"], sdkBoot) },
    } as Library["types"][string],
    "react-use-intercom": { members: { useIntercom: gives({ type: "react-use-intercom.Messenger" }) } },
    "react-use-intercom.Messenger": { members: { ...named(["boot", "update"], boot) } },
  },
};
