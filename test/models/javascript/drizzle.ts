import { eq, sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { CompiledQuery, Kysely, sql as kysely, type Transaction } from "kysely";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";
import { users } from "./tables.js";

const db = drizzle(process.env.DATABASE_URL!);
const typed = new Kysely<{ users: { id: number; name: string } }>({} as never);

export async function find(other: NodePgDatabase, inner: Transaction<never>, message: Message): Promise<void> {
  const text = message.content;
  await db.select().from(users).where(eq(users.name, text)).limit(5);
  await db.select().from(users).where(sql`name = ${text}`).orderBy(sql.raw(text)); // error[no-sql-injection]
  await db.execute(sql`SELECT * FROM users WHERE name = ${text} ORDER BY ${sql.identifier("name")}`);
  await db.execute(sql.raw(`SELECT * FROM users WHERE name = '${text}'`)); // error[no-sql-injection]
  await other.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: Use the tagged template `sql` instead.
  await db.insert(users).values({ name: text }).returning();
  await db.transaction(async (tx) => tx.execute("SELECT " + text)); // error[no-sql-injection]
  const [user] = await db.select().from(users);
  const one = await db.query.users.findFirst({ where: eq(users.name, text) });
  exec(`echo ${user.name} ${one!.id} ${await db.$count(users)}`);
  await db.batch([db.delete(users)]);

  const row = await typed.selectFrom("users").selectAll().where("name", "=", text).executeTakeFirst();
  exec(`echo ${row!.name} ${row!.id}`);
  const { rows } = await kysely<{ name: string }>`SELECT * FROM users WHERE name = ${text}`.execute(typed);
  exec(`echo ${rows[0]!.name}`);
  await kysely`SELECT * FROM users WHERE name = ${kysely.val(text)} ORDER BY ${kysely.raw(text)}`.execute(typed); // error[no-sql-injection]
  await kysely`SELECT * FROM users WHERE name = ${kysely.lit(text)}`.execute(typed); // error[no-sql-injection]
  await kysely`SELECT ${kysely.ref(text)} FROM users`.as("x"); // error[no-sql-injection]
  await typed.executeQuery(CompiledQuery.raw(`SELECT * FROM users WHERE name = '${text}'`)); // error[no-sql-injection]: ($1)
  await typed.executeQuery(CompiledQuery.raw("SELECT * FROM users WHERE name = $1", [text]));
  await typed.transaction().execute(async (trx) => kysely.raw("SELECT " + text).execute(trx)); // error[no-sql-injection]
  await typed.connection().execute((connection) => connection.selectFrom("users").execute());
  await typed.withSchema("bot").insertInto("users").values({ name: text } as never).execute();
  await inner.deleteFrom("users" as never).execute();
  await typed.destroy();
}

const app = express();
app.use(express.json());
app.post("/values", async (req, res) => res.json(await db.insert(users).values(req.body))); // error[require-input-validation]
app.post("/conflict", async (req, res) => {
  res.json(await db.insert(users).values({ id: 1 }).onConflictDoUpdate({ target: users.id, set: req.body })); // error[require-input-validation]
});
app.post("/find", async (req, res) => res.json(await db.query.users.findMany({ where: req.body }))); // error[require-input-validation]
app.post("/kysely", async (req, res) => res.json(await typed.insertInto("users").values(req.body).execute())); // error[require-input-validation]
app.post("/where", async (req, res) => res.json(await typed.selectFrom("users").where("name", "=", req.body.name).execute())); // error[require-input-validation]
app.post("/compiled", async (req, res) => res.json(await typed.executeQuery(CompiledQuery.raw("SELECT $1", [req.body.name])))); // error[require-input-validation]
