/**
 * How sure a hit of a mention is. What begins a message can be the whole message; a bot's own sentence that repeats a word of the command
 * pings as well, but is seldom thought of as a message of the sender's. Between backticks a platform shows text as it is.
 * Who moderates may ping people anyhow: what they have the bot say is their own word, and what it repeats of it is nothing.
 */
import type { Hit } from "../define.js";
import type { TextPart } from "../engine/finding.js";
import type { Confidence } from "../engine/kinds.js";

export function gradeMention(hit: Hit): Confidence | undefined {
  const whole = gradeEcho(hit);
  if (!hit.authorized) return whole;
  return whole === "confirmed" ? "possible" : undefined;
}

function gradeEcho(hit: Hit): Confidence {
  return hit.confidence === "confirmed" && (isEmbedded(hit.parts) || isCode(hit.parts)) ? "possible" : hit.confidence;
}

/** Words of the program's own, or a value of its own, stand before the first untrusted hole. Marks such as `**` or `> ` are no words. */
function isEmbedded(parts: readonly TextPart[] | undefined): boolean {
  const first = parts?.findIndex((part) => part.tainted) ?? -1;
  return parts?.slice(0, Math.max(first, 0)).some(({ text }) => text === undefined || /[\p{L}\p{N}]/u.test(text)) ?? false;
}

/** Every untrusted hole stands between backticks. */
function isCode(parts: readonly TextPart[] | undefined): boolean {
  let open = false;
  let any = false;
  for (const part of parts ?? []) {
    if (part.text !== undefined) {
      if ((part.text.match(/`+/g) ?? []).length % 2 === 1) open = !open;
    } else if (part.tainted) {
      if (!open) return false;
      any = true;
    }
  }
  return any;
}
