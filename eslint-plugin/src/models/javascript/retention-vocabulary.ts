/** Words for conversations that are kept. Data only: it names no library and no rule. */
import type { Sink, When } from "../../engine/summary.js";

/** By the key, which is the first argument. Whether the program ends it somewhere else, the engine asks. */
export function keptAt(...when: readonly When[]): readonly Sink[] {
  return [
    {
      arg: "0",
      kind: "retention",
      fact: true,
      when: [{ arg: "0", matches: "(?:histor(?:y|ies)|conversations?|messages|memory|transcripts?|chat-?logs?)(?:[:_/-]|$)" }, ...when],
      detail: { use: "what people wrote is kept with no time to live" },
    },
  ];
}
