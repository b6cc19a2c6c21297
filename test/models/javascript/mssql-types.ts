import mssql, { type ConnectionPool, type IResult } from "mssql";
import oracle, { type Connection, type Pool } from "oracledb";
import { exec } from "node:child_process";
import type { Message } from "discord.js";

export async function find(pool: ConnectionPool, connection: Connection, other: Pool, message: Message): Promise<void> {
  const result: IResult<unknown> = await pool.request().query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  exec(`echo ${result.rowsAffected}`);
  await mssql.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await connection.execute(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await (await other.getConnection()).execute(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await (await oracle.getConnection()).execute(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
}

export function show(result: IResult<unknown>): void {
  exec(`echo ${result.rowsAffected}`);
}
