/** The remedies in Python. */
import type { Remedies } from "../remedy.js";
import { allowNoMentions } from "./allow-no-mentions.js";
import { bindParameters } from "./bind-parameters.js";
import { equalValues } from "./equal-values.js";
import { escapeMarkup } from "./escape-markup.js";
import { wrapHoles } from "./holes.js";
import { keepFileName } from "./keep-file-name.js";
import { loadDataOnly } from "./load-data-only.js";
import { moveToUserRole } from "./move-to-user-role.js";
import { oneLine } from "./one-line.js";
import { secureRandom } from "./secure-random.js";
import { quoteForShell, runWithoutShell } from "./run-without-shell.js";

export const python: Remedies = {
  "allow-no-mentions": allowNoMentions,
  "bind-parameters": bindParameters,
  "equal-values": equalValues,
  "escape-markup": escapeMarkup,
  "escape-pattern": (hit, context) => wrapHoles(hit, context, "Escape it with `{}`", "re", "escape"),
  "keep-file-name": keepFileName,
  "load-data-only": loadDataOnly,
  "move-to-user-role": moveToUserRole,
  "one-line": oneLine,
  "quote-for-shell": quoteForShell,
  "secure-random": secureRandom,
  "run-without-shell": runWithoutShell,
};
