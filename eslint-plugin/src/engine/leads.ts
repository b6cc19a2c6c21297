/** Which pieces of a text decide where an address or a path leads, or what a quoted literal in it holds. */
import { ANY_SCHEME, NO_PARENTS, NO_SLASH_FIRST, ROOT_FIRST } from "./danger.js";
import { bits } from "./kinds.js";
import { uniteTaints, untrusted, type Taint } from "./taint.js";
import { choosesHost } from "./url.js";
import { strongest, type Text, type Value } from "./values.js";

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
        const chosen = choosesHost(before)
          ? piece.value.taints
          : kind === "redirect" && before === "/" && piece === text.at(-1)
            ? slashed(piece.value)
            : [];
        taints = uniteTaints(taints, chosen);
        // What an unknown piece holds (a configured base address, most often) ends the host.
        const ends = untrusted(piece.value.taints).length === 0 && (before === "" || kind === "redirect");
        before = ends ? "https://configured/" : `${before}x`;
      }
    }
  }
  return taints;
}

/** What begins with a second slash is the name of a host to a browser; what more of a path follows is a part of one, most often without slashes. */
function slashed({ taints }: Value): readonly Taint[] {
  return taints.filter(({ absent }) => !absent.includes("/"));
}

const REDIRECT = bits(["redirect"]);

/** Taint that decides how a text begins, which of an address is its protocol; one that begins with the program's own origin leads nowhere else. */
export function firstTaints({ texts, taints }: Value): readonly Taint[] {
  const first = texts
    ? texts.reduce<readonly Taint[]>((all, [piece]) => (typeof piece === "object" ? uniteTaints(all, piece.value.taints) : all), [])
    : taints;
  return first.filter(({ cleaned }) => (cleaned & REDIRECT) === 0);
}

/** ... and of an address, not where the program has looked at its scheme, or at the slash that it has instead of one. */
export function schemeTaints(value: Value): readonly Taint[] {
  return firstTaints(value).filter(({ absent }) => !absent.includes(ANY_SCHEME) && !absent.includes(NO_SLASH_FIRST));
}

/** Taint that can make an option of an argument: behind a value of the program's own, a folder most often, it is a part of that. */
export function optionTaints({ texts, taints }: Value): readonly Taint[] {
  if (!texts) return taints;
  return texts.reduce<readonly Taint[]>((all, [first]) => {
    if (typeof first === "string") return first.startsWith("-") ? taints : all;
    return first ? uniteTaints(all, first.value.taints) : all;
  }, []);
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

/** Taint of a path that can leave the folder written before it. */
export function pathTaints({ texts, taints }: Value): readonly Taint[] {
  if (!texts) return taints.filter((taint) => !staysBelow(taint, ""));
  return taintsOfHoles(texts, (taint, before) => !ADDRESS.test(before) && !staysBelow(taint, before));
}

/** A folder, or the beginning of a name in one: "images/", "images/original." */
const INSIDE = /[\\/](?:\.{0,9}[^\\/.][^\\/]{0,255})?$/;

/** It stays below the folder that is written before it, or below the one that the program runs in. */
function staysBelow({ absent }: Taint, before: string): boolean {
  return (absent.includes(NO_PARENTS) || absent.includes(".")) && (INSIDE.test(before) || (before === "" && absent.includes(ROOT_FIRST)));
}

/** Taint that can end the quoted text it stands in. */
export function quotedTaints({ texts, taints }: Value): readonly Taint[] {
  if (!texts) return taints;
  return taintsOfHoles(texts, (taint, before) => {
    const quote = openQuote(before);
    return quote === "" || !taint.absent.includes(quote);
  });
}

/** The quote sign that is open at the end of a text whose language has no escapes. */
function openQuote(text: string): string {
  let open = "";
  for (const char of text) if (open === "" ? char === "'" || char === '"' : char === open) open = open === "" ? char : "";
  return open;
}

/** The taints of holes that are dangerous behind what is written before them; another hole is written as "x". */
function taintsOfHoles(texts: readonly Text[], isDangerous: (taint: Taint, before: string) => boolean): readonly Taint[] {
  let taints: readonly Taint[] = [];
  for (const text of texts) {
    let before = "";
    for (const piece of text) {
      if (typeof piece === "string") before += piece;
      else {
        const written = before;
        taints = uniteTaints(
          taints,
          piece.value.taints.filter((taint) => isDangerous(taint, written)),
        );
        before += "x";
      }
    }
  }
  return taints;
}
