/** Untrusted keys in nested writes and merges, and untrusted objects assigned to a model as a whole. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";

export const noPrototypePollution = flowRule({
  name: "no-prototype-pollution",
  description: "Disallow untrusted keys in nested writes and merges, and mass assignment",
  why: "With the key `__proto__` the second write lands in the prototype of every object: a flag such as `isAdmin` is then true everywhere, or the bot crashes. An object assigned as a whole sets fields that nobody offered, such as `role`.",
  instead:
    "Keep what users name in a `Map` or in `Object.create(null)`, refuse keys that are not the object's own (`Object.hasOwn`), and take over only named fields of what comes in.",
  notAFinding: [
    "One level: `scores[userId] = 5` writes an own field, whatever the key",
    "Keys that are platform ids or numbers, or were checked with `Object.hasOwn`, against `__proto__` or against a fixed list",
    "`Map`, and objects made by `Object.create(null)`",
    "Objects that a schema has parsed, and objects made of named fields",
    "In Python: keys of a dict, `setattr` with a name from a fixed list, keyword arguments of pydantic models",
  ],
  example: {
    javascript: {
      bad: "const [group, name, value] = message.content.split(' ');\nsettings[group][name] = value;",
      good: "if (!Object.hasOwn(settings, group)) return;\nsettings[group][name] = value;",
    },
    python: {
      bad: "for name, value in request.json.items():\n    setattr(user, name, value)",
      good: 'for name in ("nickname", "language"):\n    setattr(user, name, str(request.json[name]))',
    },
  },
  preset: "recommended",
  cwe: [1321, 915],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["injection"],
  securitySeverity: 7.3,
  kinds: ["property"],
  reaches: "a key of a nested write",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Check the key with `Object.hasOwn`, or keep the values in a `Map`, instead.",
  python: "Take over named fields only, or check the name against a fixed list, instead.",
};
