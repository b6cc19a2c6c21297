/** Structured data of a sender's choosing that is put to a consequential use with no validation between. One report for each entry. */
import { flowRule, type Selected } from "../define.js";
import type { Flow, Hit } from "../engine/finding.js";
import { firstOfEachEntry } from "./entries.js";
import { gradeForm } from "./genuine.js";
import { offer } from "./suggestions/index.js";

export const requireInputValidation = flowRule({
  name: "require-input-validation",
  description: "Require validation of structured untrusted data before it has consequences",
  why: "A body with a negative amount, an object where text was expected or a list of a million items goes straight into the database, the payment or the memory of the bot: types in an editor check nothing at run time.",
  instead:
    "Parse the data once where it enters with a schema (zod, valibot, ajv, pydantic, marshmallow …), or check type and range of each field, and use only what was checked.",
  notAFinding: [
    "Data that a schema library has parsed, also through a helper of the program",
    "Fields checked by `typeof`, range or a fixed list before the use",
    "Plain message text (the injection rules follow it)",
    "Typed command options: integers, users, channels, choices",
    "Fields checked by `isinstance`, range or a fixed list before the use",
  ],
  example: {
    javascript: {
      bad: "await users.updateOne({ id: req.body.id }, { $set: req.body });",
      good: "const { id, name } = Profile.parse(req.body);\nawait users.updateOne({ id }, { $set: { name } });",
    },
    python: {
      bad: 'users.update_one({"id": request.json["id"]}, {"$set": request.json})',
      good: 'profile = Profile.model_validate(request.json)\nusers.update_one({"id": profile.id}, {"$set": {"name": profile.name}})',
    },
  },
  preset: "recommended",
  cwe: [20, 770],
  owaspLlm2025: ["LLM05", "LLM06"],
  owaspLlm2026: ["LLM10", "LLM03"],
  asi: ["ASI02"],
  mcp: ["MCP05"],
  practices: ["injection", "api-security"],
  securitySeverity: 5.3,
  kinds: ["consequence", "size"],
  sources: ["http", "webhook", "tool", "llm", "chat", "requested-number", "mentioned-number"],
  reaches: "a consequential use",
  grade: gradeForm,
  advice: () => "Validate type and range of what comes in before it is used.",
  follows: (flow, hit) => (hit.kind === "size" || isUnpacked(hit) ? isChosen(flow) : flow.structured),
  group: (selected) => [...firstOfEachEntry(selected.filter((each) => !standsAlone(each))), ...selected.filter(standsAlone)],
  suggest: offer("validate-input"),
});

/** A number that is too large, packed data without an end, or a check that a list gets past, is a defect of its own, not the first use of what was not validated. */
function standsAlone({ hit }: Selected): boolean {
  return hit.kind === "size" || isUnpacked(hit) || (hit.detail.cwe?.includes(TYPE_CONFUSION) ?? false);
}
const TYPE_CONFUSION = 843;

/** Bytes have no structure, and do harm all the same. */
function isUnpacked({ detail }: Hit): boolean {
  return detail.cwe?.includes(DECOMPRESSION) ?? false;
}
const DECOMPRESSION = 409;

/** People and clients choose numbers; a platform's webhook and a model bring what they bring. */
function isChosen({ source }: Flow): boolean {
  return source === "http" || source === "requested-number" || source === "mentioned-number";
}
