import { Prisma, PrismaClient } from "@prisma/client";
import edge from "@prisma/client/edge";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";

const prisma = new PrismaClient().$extends({});
const other = new edge.PrismaClient();

export async function find(client: PrismaClient, tx: Prisma.TransactionClient, message: Message): Promise<void> {
  const text = message.content;
  await prisma.$connect();
  await prisma.$queryRaw`SELECT * FROM users WHERE name = ${text}`;
  await prisma.$queryRaw(Prisma.sql`SELECT * FROM users WHERE name IN (${Prisma.join([text])}) ${Prisma.empty}`);
  await prisma.$queryRaw`SELECT * FROM users ORDER BY ${Prisma.raw(text)}`; // error[no-sql-injection]
  await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: Use the tagged template `$queryRaw` instead.
  await prisma.$queryRawUnsafe("SELECT * FROM users WHERE name = $1", text);
  exec(`echo ${await prisma.$executeRaw`DELETE FROM users WHERE name = ${text}`}`);
  await client.$executeRawUnsafe("DELETE FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]
  await tx.$executeRawUnsafe("DELETE FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]
  await other.$transaction(async (inner) => inner.$queryRawUnsafe("SELECT " + text)); // error[no-sql-injection]
  await prisma.$transaction([prisma.user.create({ data: { name: text } }), prisma.user.count()]);

  const user = await prisma.user.findFirst({ where: { name: text }, orderBy: { id: "asc" } });
  await prisma.user.findUnique({ where: { email: text } });
  exec(`echo ${user!.name} ${user!.id} ${await prisma.user.count({ where: { name: text } })}`);
  await prisma.user.upsert({ where: { name: text }, create: { name: text }, update: { name: text } });
  exec(`echo ${(await prisma.user.groupBy({ by: ["name"], where: { name: text } })).length}`);
}

const app = express();
app.use(express.json());
app.post("/raw", async (req, res) => res.json(await prisma.$queryRawUnsafe("SELECT $1", req.body.name))); // error[require-input-validation]
app.post("/find", async (req, res) => {
  res.json(await prisma.user.findMany({ where: { name: req.body.name } })); // error[no-nosql-injection]: database filter
});
app.post("/create", async (req, res) => res.json(await prisma.user.create({ data: req.body }))); // error[require-input-validation]
app.post("/many", async (req, res) => res.json(await prisma.user.updateMany({ where: { id: 1 }, data: req.body }))); // error[require-input-validation]
app.post("/count", async (req, res) => {
  res.json(await prisma.user.count({ where: req.body })); // error[no-nosql-injection]: database filter
});
app.post("/aggregate", async (req, res) => {
  res.json(await prisma.user.aggregate({ where: req.body })); // error[no-nosql-injection]: database filter
});
app.post("/mongo", async (req, res) => {
  res.json(await prisma.user.findRaw({ filter: req.body })); // error[no-nosql-injection]: database filter
});
app.post("/command", async (req, res) => {
  res.json(await prisma.$runCommandRaw(req.body)); // error[no-nosql-injection]: database filter
});
app.post("/checked", async (req, res) => {
  res.json(await prisma.user.findMany({ where: { name: String(req.body.name), id: Number(req.body.id) } }));
});
