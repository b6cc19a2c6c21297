/**
 * Other forms of a path: where one that was made of a resolved path (its slashes turned round, its links followed) is found to be below a folder, so is
 * the path itself. What was resolved has no steps to parents that a change of form could take out.
 */
import { PARENT_STEPS } from "./danger.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import type { Taint } from "./taint.js";
import { mapTaints, type Fact } from "./values.js";

const PATH = bits(["path"]);
/** What being a text at all says: the check of a path may begin with that. */
const TEXT = bits(["nosql", "consequence", "property"]);

/** Applies a fact about a path to the variables of the running function that it was made of. */
export function applyToOtherForms(I: Interpreter, { path, cleans }: Fact): void {
  const { frame, cell, fields } = path;
  if ((cleans & ~TEXT) !== PATH || fields.length > 0 || frame !== I.activation.frame) return;
  const checked = I.state.value(cell)?.taints ?? [];
  if (checked.length === 0) return;
  for (let other = frame.base; other < frame.base + frame.func.slots; other++) {
    const value = other === cell ? undefined : I.state.value(other);
    if (
      value?.taints.length &&
      value.taints.every((taint) => taint.innate || (isResolved(taint) && checked.some((each) => isMadeOf(each, taint))))
    )
      I.state.set(
        other,
        mapTaints(value, (taint) => taint.clean(PATH)),
      );
  }
}

function isResolved({ absent, cleaned }: Taint): boolean {
  return absent.includes(PARENT_STEPS) || (cleaned & PATH) !== 0;
}

/** The way of the one leads through the other. */
function isMadeOf(taint: Taint, { origin, trail }: Taint): boolean {
  if (taint.origin !== origin) return false;
  for (let at: Taint["trail"] | undefined = taint.trail; at; at = at.before) if (at === trail) return true;
  return false;
}
