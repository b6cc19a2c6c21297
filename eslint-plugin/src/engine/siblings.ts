/**
 * Commands and routes of one program that do the same: where most of them look who asks and one does not, that one was forgotten. Who looks is
 * told to the whole program (below one manifest), as places, since what a module tells others are types.
 */
import type { Hit, Place } from "./finding.js";
import { hitKey } from "./hits.js";
import type { Interpreter } from "./interpreter.js";
import { make } from "./values.js";

/** More of a module say no more. */
const MOST_PLACES = 8;
/** The forgotten ones are few beside those that look. */
const FEWEST_GUARDED = 2;
const GUARDED_FOR_EACH = 2;

type Hits = Map<string, Hit>;

/** What it takes to be allowed tells what is alike where it is done as it stands; what is done with a record does where the client names it. */
function sort({ detail, fact }: Hit): string {
  return (fact ? detail.instead : detail.use) ?? "";
}

function cell(I: Interpreter, which: "guarded" | "open", kind: string): number {
  return I.globalCell(`${which} below ${I.link.place(I.file, "root")}: ${kind}`);
}

const written = ({ file, start, end }: Place): string => `${start}:${end}:${file}`;
function read(text: string): Place {
  const [start, end, ...file] = text.split(":");
  return { file: file.join(":"), start: Number(start), end: Number(end) };
}

/** Tells the program who looks and who does not, and gives those who do not the siblings that do. */
export function compareSiblings(I: Interpreter, all: readonly Hits[], isDoubted: (hit: Hit) => boolean): void {
  const own = new Map<string, { readonly guarded: Set<string>; readonly open: Set<string> }>();
  const asking = all.flatMap((hits) => [...hits.values()].filter(({ kind, entry }) => kind === "privileged" && entry));
  // One of two that stand at one place for all ways to it.
  const open = new Set(asking.filter(({ established }) => !established).map(hitKey));
  for (const hit of asking) {
    const places = own.get(sort(hit)) ?? { guarded: new Set(), open: new Set() };
    own.set(sort(hit), places);
    places[open.has(hitKey(hit)) ? "open" : "guarded"].add(written(hit.at));
  }
  // What others have told is read before this module adds its own.
  const looking = new Map<string, readonly Place[]>();
  for (const [kind, { guarded, open: forgotten }] of own) {
    const others = forgotten.size > 0 ? known(I, cell(I, "guarded", kind), guarded) : [];
    const few = others.length >= FEWEST_GUARDED && others.length >= GUARDED_FOR_EACH * known(I, cell(I, "open", kind), forgotten).length;
    if (few) looking.set(kind, others.slice(0, MOST_PLACES));
  }
  for (const [kind, { guarded, open: forgotten }] of own) {
    tell(I, cell(I, "guarded", kind), guarded);
    tell(I, cell(I, "open", kind), forgotten);
  }
  for (const hits of all)
    for (const [key, hit] of hits) {
      const siblings = open.has(hitKey(hit)) && !isDoubted(hit) ? looking.get(sort(hit)) : undefined;
      if (siblings) hits.set(key, { ...hit, siblings });
    }
}

function tell(I: Interpreter, at: number, places: ReadonlySet<string>): void {
  if (places.size > 0) I.state.set(at, make({ types: [...places].sort().slice(0, MOST_PLACES) }));
}

/** Those of this module as they are now, and those of which others have told. */
function known(I: Interpreter, at: number, own: ReadonlySet<string>): readonly Place[] {
  const told = I.state.value(at)?.types.filter((place) => read(place).file !== I.file) ?? [];
  return [...new Set([...own, ...told])].map(read).sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}
