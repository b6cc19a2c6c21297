/** What to write instead of a hole in an SQL statement, by where the hole stands and what the driver takes. */
import type { Hit } from "../define.js";
import { useInstead } from "../wording.js";
import { takesNoParameters } from "./suggestions/sql-text.js";

/** The first placeholder of each style. */
const FIRST = { "?": "?", $n: "$1", ":n": ":1", "@pn": "@p1", "%s": "%s", ":name": ":name" } as const;

export function sqlAdvice(hit: Hit): string {
  const tainted = hit.parts?.filter((part) => part.hole && part.tainted) ?? [];
  if (tainted.some((part) => part.position === "identifier")) return "Names cannot be bound: choose the name from a fixed list instead.";
  if (takesNoParameters(hit.parts?.[0]?.text)) return "Such a statement takes no parameters: choose the value from a fixed list instead.";
  if (hit.detail.instead) return useInstead(hit, "");
  if (hit.confidence === "confirmed" && tainted.length === 0)
    return "Run only statements that the program wrote, with bound parameters, instead.";
  const style = hit.detail.placeholder?.style;
  return style ? `Bind it as a parameter (${FIRST[style]}) instead.` : "Bind it as a parameter instead.";
}
