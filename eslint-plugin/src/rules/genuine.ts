/**
 * What a platform sends in a webhook that the program verifies has the platform's form: text where text is said to be, ids and addresses of
 * the platform's making. What people wrote stands in it, too, and is as untrusted as ever.
 */
import type { Hit, RuleContext } from "../define.js";
import type { Flow } from "../engine/finding.js";
import type { Confidence } from "../engine/kinds.js";

/** Only a form of the sender's choosing does harm here. */
export function gradeForm(hit: Hit): Confidence {
  return hit.genuine === "sent" && hit.flows.every(({ source }) => source === "http" || source === "webhook") ? "possible" : hit.confidence;
}

/** Any text does harm here, but for the platform's ids. */
export function gradeText(hit: Hit, context: RuleContext): Confidence {
  if (!hit.genuine) return hit.confidence;
  const holes = (hit.parts ?? []).filter(({ hole, tainted }) => tainted && hole?.file === hit.at.file);
  const areIds = holes.length > 0 && holes.every(({ hole }) => ID.test(context.text(hole!)));
  return areIds || hit.flows.every((flow) => isNamed(flow, ID)) ? "possible" : hit.confidence;
}

/** Any address does harm here, but for the one that the platform wants to be answered at. */
export function gradeAddress(hit: Hit): Confidence {
  return hit.genuine && hit.flows.every((flow) => isNamed(flow, ANSWERED_AT)) ? "possible" : hit.confidence;
}

const ID = /(?:^|[^a-z])(?:id|key)s?\W*$|[a-z](?:Id|ID|Key)s?\W*$/u;
const ANSWERED_AT = /response_?urls?\W*$/iu;

/** It was read, stored or handed on under such a name. */
function isNamed({ label, steps }: Flow, name: RegExp): boolean {
  return [label, ...steps.slice(0, -1).map(({ text }) => text)].some((text) => name.test(text));
}
