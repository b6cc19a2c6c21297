/** Checks of addresses by how they begin or end: another host's may do so, too. */
import type { Library, Sink, SinkDetail } from "../../engine/summary.js";
import { ADDRESS_NAMES, hostWithout } from "../javascript/address-vocabulary.js";

const HOST: SinkDetail = { use: "a part of the address is taken for its host", instead: "`urlsplit(…).hostname` compared as a whole" };

const half = (form: "start" | "end"): readonly Sink[] => [
  {
    arg: "0",
    kind: "bypassable",
    fact: true,
    when: [
      { arg: "0", matches: hostWithout(form) },
      { arg: "this", named: ADDRESS_NAMES },
    ],
    detail: HOST,
  },
];
const METHODS = { startswith: half("start"), endswith: half("end") };

export const library: Library = { name: "half checks", types: {}, also: { String: METHODS }, told: METHODS };
