import type { IDatabase, IMain } from "pg-promise";
import type { Message } from "discord.js";

export async function find(db: IDatabase<unknown>, pgp: IMain, message: Message): Promise<unknown> {
  await pgp(process.env.DATABASE_URL!).any(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  return db.any(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
}
