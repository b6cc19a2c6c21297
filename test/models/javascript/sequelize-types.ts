import { Sequelize, type ModelStatic } from "sequelize";
import type { Message } from "discord.js";

export async function find(db: Sequelize, users: ModelStatic<never>, message: Message): Promise<void> {
  await db.query(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  await users.findAll({ where: db.literal(`name = '${message.content}'`) } as never); // error[no-sql-injection]
}
