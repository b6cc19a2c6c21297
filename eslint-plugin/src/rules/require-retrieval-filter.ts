/** Searches in a store of many people's documents that find whatever anybody has put there, or whoever's the sender names. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

/** The program knows people apart and stores what is theirs. */
const KNOWS_OWNERS = /\b(?:user|owner|tenant|org(?:ani[sz]ation)?|account|customer|workspace|team|guild)_?id\b/i;
const STORES = /\b(?:upsert|insert|add_?(?:documents|texts|vectors)|from_?(?:documents|texts))\b/i;

export const requireRetrievalFilter = flowRule({
  name: "require-retrieval-filter",
  description: "Require searches in shared documents to be filtered by who asks",
  why: "A model answers from what the search gives it. Where everybody's documents are searched, or those of whichever user the request names, it tells one customer what another has uploaded.",
  instead:
    "Store with each document whose it is, and filter every search by the id of whoever is logged in, which the session or the platform says, never the request or the model.",
  notAFinding: [
    "Stores that hold what everybody may read: files that never store documents of users",
    "A filter or a namespace from the session, the token or the platform",
    "Ids that were looked up or compared with those that belong to the caller",
  ],
  example: {
    javascript: {
      bad: "await index.query({ vector, topK: 5, filter: { userId: req.body.userId } });",
      good: "await index.query({ vector, topK: 5, filter: { userId: req.session.userId } });",
    },
    python: {
      bad: 'store.similarity_search(question, filter={"user_id": request.json["user_id"]})',
      good: 'store.similarity_search(question, filter={"user_id": session["user_id"]})',
    },
  },
  preset: "strict",
  strictBecause:
    "Whether documents belong to anybody is for the program's makers to say, and so is whether an id in a request was checked elsewhere.",
  cwe: [639, 863],
  owaspLlm2025: ["LLM08"],
  owaspLlm2026: ["LLM09"],
  securitySeverity: 6.5,
  kinds: ["retrieval"],
  sources: ["http", "webhook", "llm", "tool"],
  reaches: "a choice of whose documents are searched",
  advice: (hit) => useInstead(hit, "Take the id of whoever is logged in."),
  grade: (hit, { result: { text } }) => (!hit.fact || (KNOWS_OWNERS.test(text) && STORES.test(text)) ? hit.confidence : undefined),
});
