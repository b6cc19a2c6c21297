/** The remedies in JavaScript. */
import type { Remedies } from "../remedy.js";
import { allowNoMentions } from "./allow-no-mentions.js";
import { bindParameters } from "./bind-parameters.js";
import { equalValues } from "./equal-values.js";
import { escapeMarkup } from "./escape-markup.js";
import { escapePattern } from "./escape-pattern.js";
import { keepFileName } from "./keep-file-name.js";
import { moveToUserRole } from "./move-to-user-role.js";
import { oneLine } from "./one-line.js";
import { secureRandom } from "./secure-random.js";
import { runWithoutShell } from "./run-without-shell.js";
import { setTextContent } from "./set-text-content.js";
import { validateInput } from "./validate-input.js";

export const javascript: Remedies = {
  "allow-no-mentions": allowNoMentions,
  "bind-parameters": bindParameters,
  "equal-values": equalValues,
  "escape-markup": escapeMarkup,
  "escape-pattern": escapePattern,
  "keep-file-name": keepFileName,
  "move-to-user-role": moveToUserRole,
  "one-line": oneLine,
  "secure-random": secureRandom,
  "run-without-shell": runWithoutShell,
  "set-text-content": setTextContent,
  "validate-input": (_hit, context, group) => validateInput(group, context),
};
