import mysql, { type Pool, type PoolConnection, type RowDataPacket } from "mysql2/promise";
import type { Message } from "discord.js";

export async function find(pool: Pool, connection: PoolConnection, message: Message): Promise<RowDataPacket[]> {
  await connection.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  const other = mysql.createPool({ uri: process.env.DATABASE_URL! });
  await other.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  const [rows] = await pool.query<RowDataPacket[]>(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  return rows;
}
