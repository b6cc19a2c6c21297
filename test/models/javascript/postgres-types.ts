import connect, { type TransactionSql } from "postgres";
import type { DatabasePool } from "slonik";
import type { Message } from "discord.js";

const sql = connect(process.env.DATABASE_URL!);

export async function find(inner: TransactionSql, pool: DatabasePool, message: Message): Promise<unknown> {
  await sql.unsafe(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await inner.unsafe(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  return pool.one({ sql: `SELECT * FROM users WHERE name = '${message.content}'`, values: [] } as never); // error[no-sql-injection]
}
