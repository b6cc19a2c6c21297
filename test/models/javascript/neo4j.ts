import neo4j, { type Driver, type Session } from "neo4j-driver";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";

const driver = neo4j.driver(process.env.NEO4J_URL!, neo4j.auth.basic("bot", process.env.NEO4J_PASSWORD!));

export async function find(given: Session, other: Driver, message: Message): Promise<void> {
  const text = message.content;
  const session = driver.session();
  const found = await session.run("MATCH (u:User {name: $name}) RETURN u LIMIT $limit", { name: text, limit: neo4j.int(5) });
  exec(`echo ${found.records[0]!.get("u")} ${found.summary}`);
  await session.run(`MATCH (u:User {name: '${text}'}) RETURN u`); // error[no-nosql-injection]: Cypher statement
  await driver.executeQuery(`MATCH (u:${text}) RETURN u`); // error[no-nosql-injection]: Cypher statement
  await session.executeRead((tx) => tx.run("MATCH (u {name: '" + text + "'}) RETURN u")); // error[no-nosql-injection]: Cypher statement
  await other.executeQuery(`MATCH (u:${text}) RETURN u`); // error[no-nosql-injection]: Cypher statement
  const transaction = await given.beginTransaction();
  await transaction.run("MATCH (u {name: '" + text + "'}) RETURN u"); // error[no-nosql-injection]: Cypher statement
  await transaction.commit();
}

const app = express();
app.use(express.json());
app.post("/create", async (req, res) => {
  res.json(await driver.executeQuery("CREATE (u:User) SET u = $user", { user: req.body })); // error[require-input-validation]
});
