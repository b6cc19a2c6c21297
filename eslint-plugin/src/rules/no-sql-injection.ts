/** Untrusted text inside the text of an SQL statement. */
import { flowRule } from "../define.js";
import { isOwnersShell } from "./owners-command.js";
import { sqlAdvice } from "./sql-advice.js";
import { offer } from "./suggestions/index.js";

export const noSqlInjection = flowRule({
  name: "no-sql-injection",
  description: "Disallow untrusted text in SQL statements",
  why: "A chat member who sends `' OR 1=1 --` changes what the statement does: the bot reads, changes or deletes rows of everyone. Model output is no safer, since whoever talks to the model can make it write the same text.",
  instead:
    "Keep the statement a constant and bind every value as a parameter. Names of tables and columns cannot be bound: choose them from a fixed list.",
  notAFinding: [
    "Values bound as parameters (`?`, `$1`, `:name`), and text that is put together from placeholders only",
    "Tagged templates that bind their holes: `sql`…``, `Prisma.sql`…``",
    "Platform ids, numbers, dates and values converted by `Number` or `parseInt`",
    "A command with which the bot's owner runs statements of their own: the message is the statement",
    "Table and column names that are constants of the program or were checked against a fixed list",
    "In Python: `int(…)`, the expression language of SQLAlchemy, `psycopg.sql.Identifier`",
  ],
  example: {
    javascript: {
      bad: "await pool.query(`SELECT * FROM notes WHERE owner = '${message.content}'`);",
      good: 'await pool.query("SELECT * FROM notes WHERE owner = $1", [message.content]);',
    },
    python: {
      bad: "cursor.execute(f\"SELECT * FROM notes WHERE owner = '{message.content}'\")",
      good: 'cursor.execute("SELECT * FROM notes WHERE owner = ?", (message.content,))',
    },
  },
  preset: "recommended",
  cwe: [89],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI05"],
  mcp: ["MCP05"],
  practices: ["injection"],
  securitySeverity: 9.1,
  kinds: ["sql"],
  possible: "quoted",
  reaches: "an SQL statement",
  advice: sqlAdvice,
  grade: (hit) => (isOwnersShell(hit) ? "possible" : hit.confidence),
  suggest: offer("bind-parameters"),
});
