/** Writing a program otherwise changes nothing of what is found in it: the same rules at the same statements. */
import { describe, expect, it } from "vitest";
import { EXCEPTIONS } from "./exceptions.js";
import { difference, findingsOf, keysOf, programOf } from "./compare.js";
import { chosen } from "./programs.js";
import { RELATIONS } from "./relations.js";
import { verbatim, type Program } from "./rewrite.js";

const known = new Map<string, readonly string[]>();
function keysBefore(name: string, program: Program): readonly string[] {
  const keys = known.get(name);
  if (keys) return keys;
  const same = new Map([...program].map(([path, text]) => [path, [verbatim(path, text)]]));
  const found = keysOf(program, same, findingsOf(program));
  known.set(name, found);
  return found;
}

function isKnown(title: string, name: string, change: string): boolean {
  return EXCEPTIONS.some(
    ({ relation, finding, program }) => relation.test(title) && finding.test(change) && (program === undefined || program.test(name)),
  );
}

describe.each(Object.entries(RELATIONS).map(([title, relation], index) => ({ title, relation, index })))(
  "$title",
  ({ title, relation, index }) => {
    it.each(chosen(index))("$name", ({ name, program }) => {
      const variant = relation(program);
      if (!variant) return;
      const after = keysOf(program, variant, findingsOf(programOf(variant)));
      const changes = difference(keysBefore(name, program), after);
      expect(changes.filter((change) => !isKnown(title, name, change.slice(2)))).toEqual([]);
    });
  },
);
