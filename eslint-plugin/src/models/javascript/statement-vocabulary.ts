/** What SQL statements do as a whole, by their words: the same whichever language hands them to a driver. */
import type { When } from "../../engine/summary.js";

/** It leaves nothing in a table, or no table. */
export const EVERY_RECORD: When = {
  arg: "0",
  matches: '^\\s*(?:DELETE FROM|delete from|TRUNCATE(?: TABLE)?|DROP TABLE(?: IF EXISTS)?)\\s+[\\w.`"]+\\s*;?\\s*$',
};
