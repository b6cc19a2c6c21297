/**
 * Checks and cleanings of texts that some texts get past. `replace` with a text takes the first occurrence only; an address that holds,
 * begins or ends with a host's name may belong to another host.
 */
import type { Library, Sink, SinkDetail, When } from "../../engine/summary.js";
import { ADDRESS_NAMES, hostWithout } from "./address-vocabulary.js";

const FIRST_ONLY: SinkDetail = { use: "only the first occurrence is replaced", instead: "`replaceAll`, or a function that is made for it" };
const HOST: SinkDetail = { use: "a part of the address is taken for its host", instead: "`new URL(…).hostname` compared as a whole" };

const DANGEROUS = ["'", '"', "<", ">", "&", "`", "\\", "../", "..\\", "..", "<script>", "</script>", "javascript:"];
const half = (detail: SinkDetail, ...when: readonly When[]): Sink => ({ arg: "0", kind: "bypassable", fact: true, when, detail });

const replace = [half(FIRST_ONLY, { arg: "0", is: DANGEROUS }, { arg: "1", type: "string" })];
const address: When = { arg: "this", named: ADDRESS_NAMES };
const holds = [half(HOST, { arg: "0", matches: hostWithout("anywhere") }, address)];
const begins = [half(HOST, { arg: "0", matches: hostWithout("start") }, address)];
const ends = [half(HOST, { arg: "0", matches: hostWithout("end") }, address)];
const METHODS = { replace, includes: holds, indexOf: holds, startsWith: begins, endsWith: ends };

export const library: Library = { name: "half checks", types: {}, also: { String: METHODS }, told: METHODS };
