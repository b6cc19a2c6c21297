import sqlite3, { type Statement } from "sqlite3";
import { type Database as Open } from "sqlite";
import Database from "better-sqlite3";
import { type StatementSync } from "node:sqlite";
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { exec } from "node:child_process";
import type { Transaction } from "@libsql/client/web";
import type { Message } from "discord.js";

const db = new sqlite3.Database("bot.db");

export function find(better: Database.Database, statement: Database.Statement, open: Open, message: Message): void {
  better.exec(`DELETE FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  db.exec(`DELETE FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  void open.exec(`DELETE FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  statement.run(message.content);
}

export function write(first: Statement, second: StatementSync, message: Message): void {
  first.run(message.content);
  second.run(message.content);
}

export async function remote(transaction: Transaction, message: Message): Promise<void> {
  await transaction.execute(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
}

export async function worker(db: D1Database, statement: D1PreparedStatement, message: Message): Promise<void> {
  const text = message.content;
  await db.prepare(`SELECT * FROM users WHERE name = '${text}'`).all(); // error[no-sql-injection]: `.bind(value)`
  const user = await db.prepare("SELECT * FROM users WHERE name = ?").bind(text).first();
  exec(`echo ${user!.name} ${(await statement.all()).results[0]!.name}`);
  await db.exec(`DELETE FROM ${text}`); // error[no-sql-injection]: Names cannot be bound
  await db.batch([db.prepare("DELETE FROM notes")]);
}
