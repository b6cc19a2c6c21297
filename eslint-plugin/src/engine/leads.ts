/** Where an address or a path leads: which pieces of its text decide that. */
import { TWO_DOTS } from "./danger.js";
import { uniteTaints, type Taint } from "./taint.js";
import { choosesHost } from "./url.js";
import { strongest, type Value } from "./values.js";

/**
 * Taint that can choose the host of an address. A request's client takes nearly anything for a host; for a redirect, the program's own host
 * (a header, a configured name) most often stands before a path.
 */
export function hostTaints(value: Value, kind: "url" | "redirect"): readonly Taint[] {
  if (!value.texts) return value.taints;
  let taints: readonly Taint[] = [];
  for (const text of value.texts) {
    let before = "";
    for (const piece of text) {
      if (typeof piece === "string") before += piece;
      else {
        if (piece.value.taints.length && choosesHost(before)) taints = uniteTaints(taints, piece.value.taints);
        // What an unknown piece holds (a configured base address, most often) ends the host.
        const ends = piece.value.taints.length === 0 && (before === "" || kind === "redirect");
        before = ends ? "https://configured/" : `${before}x`;
      }
    }
  }
  return taints;
}

/** Why the host is unknown, where a value nobody knows chooses it. */
export function hostUnknown(value: Value): Value["unknown"] {
  if (!value.texts) return value.unknown;
  let unknown: Value["unknown"];
  for (const text of value.texts) {
    const [first, second] = text;
    if (typeof first !== "string") unknown = strongest(unknown, first?.value.unknown);
    else if (typeof second === "object" && choosesHost(first)) unknown = strongest(unknown, second.value.unknown);
  }
  return unknown;
}

/** An address is fetched; no file of this machine has such a name. */
const ADDRESS = /^(?:https?|wss?|ftp):\/\//i;

/** Taint that can choose a file. What stands behind a folder and holds no step to a parent stays in it. */
export function pathTaints(value: Value): readonly Taint[] {
  if (!value.texts) return value.taints;
  let taints: readonly Taint[] = [];
  for (const text of value.texts) {
    if (typeof text[0] === "string" && ADDRESS.test(text[0])) continue;
    text.forEach((piece, i) => {
      if (typeof piece === "string") return;
      const behind = i > 0;
      taints = uniteTaints(taints, behind ? piece.value.taints.filter((taint) => !taint.absent.includes(TWO_DOTS)) : piece.value.taints);
    });
  }
  return taints;
}
