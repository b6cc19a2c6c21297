/** Words for searches in stores that hold many people's documents. Data only: it names no library and no rule. */
import type { Sink } from "../../engine/summary.js";

/** Fields by which stores tell whose a document is. */
const OWNERS = [
  ...["user", "userId", "user_id", "userID", "owner", "ownerId", "owner_id", "author", "authorId", "customerId", "customer_id"],
  ...["tenant", "tenantId", "tenant_id", "org", "orgId", "org_id", "organizationId", "organization_id", "accountId", "account_id"],
  ...["workspace", "workspaceId", "workspace_id", "teamId", "team_id", "guildId", "guild_id", "chatId", "chat_id", "email"],
];

/** Whose documents are found is in this filter: who chooses it reads what they like. */
export function ownersIn(filter: string): readonly Sink[] {
  return OWNERS.flatMap((name) =>
    ["", ".$eq", ".equals"].map((operator) => ({
      arg: `${filter}.${name}${operator}`,
      kind: "retrieval" as const,
      detail: { use: "choice of whose documents are searched", instead: "the id of whoever is logged in" },
    })),
  );
}

/** A part of the store that belongs to somebody. */
export function partOf(arg: string): Sink {
  return {
    arg,
    kind: "retrieval",
    detail: { use: "choice of the part of the store that is searched", instead: "the id of whoever is logged in" },
  };
}

/** Everybody's documents are searched. */
export function unfiltered(...filters: readonly string[]): Sink {
  return {
    arg: "return",
    kind: "retrieval",
    fact: true,
    unless: filters.map((arg) => ({ arg, given: true })),
    detail: {
      use: "everybody's documents are searched",
      instead: `\`${filters[0]!.replace(/^\d+\.?|=.*$/g, "") || "filter"}\` with the id of whoever asks`,
    },
  };
}
