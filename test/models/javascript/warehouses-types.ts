import type { ClickHouseClient } from "@clickhouse/client";
import type { Connection } from "duckdb";
import snowflake from "snowflake-sdk";
import duckdb from "duckdb";
import alasql from "alasql";
import type { Message } from "discord.js";

export async function find(client: ClickHouseClient, connection: Connection, message: Message): Promise<void> {
  await client.command({ query: `DROP TABLE ${message.content}` }); // error[no-sql-injection]: Names cannot be bound
  connection.all(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  snowflake.createConnection({ account: "bot" }).execute({ sqlText: `SELECT * FROM users WHERE name = '${message.content}'` }); // error[no-sql-injection]
  new duckdb.Database(":memory:").all(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
  alasql.promise(`SELECT * FROM users WHERE name = '${message.content}'`); // error[no-sql-injection]
}
