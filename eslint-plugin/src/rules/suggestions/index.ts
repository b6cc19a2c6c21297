/** The remedies that rules offer as edits, in the language of the file. A rule names a remedy; how it is written is each language's matter. */
import type { Hit, InEachLanguage, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";
import { javascript } from "./javascript/index.js";
import { python } from "./python/index.js";
import type { Offer, Remedies, Remedy } from "./remedy.js";

const REMEDIES: InEachLanguage<Remedies> = { javascript, python };

/** What the first of the remedies that has something to offer for a hit suggests. */
export function offer(...remedies: readonly Remedy[]): Offer {
  return (hit: Hit, context: RuleContext, group: readonly Hit[]): readonly Suggestion[] => {
    // Edits are those of the file that is shown.
    if (hit.at.file !== context.result.file) return [];
    for (const remedy of remedies) {
      const suggestions = REMEDIES[context.result.language][remedy]?.(hit, context, group) ?? [];
      if (suggestions.length > 0) return suggestions;
    }
    return [];
  };
}
