import pg, { type PoolClient, type QueryResult } from "pg";
import type { VercelPool } from "@vercel/postgres";
import { exec } from "node:child_process";
import type { Message } from "discord.js";

const pool = new pg.Pool();

export async function find(client: PoolClient, vercel: VercelPool, message: Message): Promise<QueryResult> {
  await pool.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await vercel.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  return client.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
}

export function show(result: QueryResult): void {
  exec(`echo ${result.rowCount}`);
}
