/**
 * What a request names, by what programs call it, in whichever language reads it. Plain data: patterns of the end of an access path or of the
 * names that the data is given on the way.
 */
import type { Library, When } from "../../engine/summary.js";

const PEOPLES = [
  "user|account|profile|customer|patient|client|member|employee|student|person|contact|address|psid|sender|subscription",
  "chat|conversation|thread|message|history|session|order|invoice|payment|booking|ticket|wallet|balance|document|note|reminder",
];

export const SUBJECTS: NonNullable<Library["subjects"]> = {
  // What people are found by before they are known.
  credential: { path: ["(?:e?mail|token|code|user_?name|login|password|phone|otp|key|secret|hash)\\w{0,30}$"] },
  // How much of a list is shown, and in which order.
  listing: {
    path: [
      "(?:limit|offset|page|page_?size|per_?page|skip|take|top|count|cursor|columns?)$",
      "(?:sort(?:_?by)?|order(?:_?by)?|direction)$",
    ],
  },
  // Parts of what platforms send to a webhook: there the platform says whose message it is.
  platform: {
    path: ["\\b(?:events?|entry|messages?|messaging|update\\w*|callback_query|from|sender|source|payload|challenge|session|WaId)\\b"],
    way: ["event|entry|messaging|sender|postback"],
  },
  // What is kept of people, and not for everybody to see.
  personal: { path: PEOPLES, way: PEOPLES },
};

const KEPT =
  "user|account|player|member|session|conversation|histor|profile|order|note|reminder|ticket|balance|wallet|customer|subscri|store";
const IN_CASES = KEPT.split("|").flatMap((word) => [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)]);

/** A store of the program's own in which records of people are kept: `const sessions = new Map()` at the top of a module. */
export const OWN_STORE: readonly When[] = [
  { arg: "this", lasting: true },
  { arg: "this", named: `(?:${IN_CASES.join("|")})\\w{0,16}$` },
];
