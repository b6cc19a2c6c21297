/**
 * Supabase: filters are encoded one by one, except the text of `or`, which is a list of filters, and of `select`, which may name other
 * tables. Rows that come back are stored data.
 */
import type { Library } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { filter, queryText } from "./database-vocabulary.js";
import { CHAIN, gives } from "./rows.js";

const client = gives({ type: "supabase.Client" });

export const library: Library = {
  name: "supabase",
  modules: { "@supabase/supabase-js": "supabase", "@supabase/ssr": "supabase", "@supabase/postgrest-js": "supabase" },
  types: {
    supabase: {
      members: {
        ...named("createClient createServerClient createBrowserClient", client),
        ...typed("SupabaseClient", "supabase.Client"),
        ...constructed("PostgrestClient", "supabase.Client"),
      },
    },
    "supabase.Client": {
      members: {
        from: gives({ type: "supabase.Query" }),
        schema: CHAIN,
        rpc: { call: { sinks: [databaseUse("1")], returns: { type: "supabase.Query" } } },
      },
    },
    /** A query, and what awaiting it gives. */
    "supabase.Query": {
      members: {
        ...named("insert update upsert", { call: { sinks: [databaseUse("0")], returns: { same: "this" } } }),
        select: { call: { sinks: [queryText("0", "list of columns and tables")], returns: { same: "this" } } },
        or: { call: { sinks: [queryText("0", "list of filters")], returns: { same: "this" } } },
        match: { call: { sinks: [filter("0"), databaseUse("0")], returns: { same: "this" } } },
        ...named(
          "delete eq neq gt gte lt lte like ilike likeAllOf likeAnyOf is in contains containedBy overlaps textSearch filter not order limit range " +
            "single maybeSingle csv returns throwOnError abortSignal explain",
          CHAIN,
        ),
        data: { source: stored },
        ...named("count status statusText", id),
      },
    },
  },
};
