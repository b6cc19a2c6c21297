import createKnex, { knex, Knex } from "knex";
import { type Model, type QueryBuilder } from "objection";
import type { Message } from "discord.js";

export async function find(db: Knex, trx: Knex.Transaction, query: Knex.QueryBuilder, own: QueryBuilder<never>, message: Message): Promise<void> {
  await db.raw(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await trx("users").whereRaw(`name = '${message.content}'`); // error[no-sql-injection]
  await query.whereRaw(`name = '${message.content}'`); // error[no-sql-injection]
  await own.whereRaw(`name = '${message.content}'`); // error[no-sql-injection]
  await knex({ client: "pg" }).raw(`SELECT '${message.content}'`); // error[no-sql-injection]
  await createKnex({ client: "pg" }).raw(`SELECT '${message.content}'`); // error[no-sql-injection]
}

export function change(person: Model, message: Message): void {
  void person.$query().whereRaw(`name = '${message.content}'`); // error[no-sql-injection]
}
