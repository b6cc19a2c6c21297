/** Words for servers and pages that answer whoever speaks to them. Data only: it names no library and no rule. */
import type { Sink } from "../../engine/summary.js";

const ANY_PAGE = "answers whatever page is open in a browser on this machine";
const ANY_MACHINE = "can be reached from every machine in the network, with no login";

/** A server of tools that listens for HTTP requests: a page can send them, too, by a name of its own that leads to this machine. */
export function anyPage(instead: string, more: Partial<Sink>): Sink {
  return { arg: "return", kind: "exposed", fact: true, detail: { use: `a server that ${ANY_PAGE}`, instead }, ...more };
}
export function anyMachine(instead: string, more: Partial<Sink>): Sink {
  return { arg: "return", kind: "exposed", fact: true, detail: { use: `a server that ${ANY_MACHINE}`, instead }, ...more };
}
/** A page that listens to other windows. */
export const ANY_WINDOW: Sink = {
  arg: "0",
  kind: "exposed",
  fact: true,
  possible: true,
  unless: [{ arg: "1", reads: ["origin", "source", "ports", "isTrusted"] }],
  detail: {
    use: "a page that does what any other window tells it",
    instead: "a comparison of `event.origin` with the page that may speak",
  },
};
/** A message to a window, whoever's page is in it by then. */
export const ANY_RECEIVER: Sink = {
  arg: "1",
  kind: "exposed",
  fact: true,
  possible: true,
  when: [{ arg: "1", is: ["*"] }],
  // What stands in the program is no secret.
  unless: [{ arg: "0", matches: "^[^\uFFFC]*$" }],
  detail: { use: "a message that whatever page is in the window can read", instead: "the origin of the page that is meant" },
};
