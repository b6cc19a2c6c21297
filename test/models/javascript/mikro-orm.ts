import { MikroORM, raw, sql, type EntityManager, type EntityRepository } from "@mikro-orm/postgresql";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";
import { User } from "./entities.js";

const app = express();
app.use(express.json());

export async function find(em: EntityManager, repository: EntityRepository<User>, message: Message): Promise<void> {
  const text = message.content;
  await em.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  await em.getConnection().execute("SELECT * FROM users WHERE name = ?", [text]);
  await em.fork().transactional((inner) => inner.execute("SELECT " + text)); // error[no-sql-injection]
  await em.find(User, { [raw(`name = '${text}'`)]: [] }); // error[no-sql-injection]
  await em.find(User, { [sql`name = ${text} OR ${sql.ref("owner")} = 1`]: [] });
  const user = await em.findOne(User, { name: text });
  exec(`echo ${user!.name} ${user!.id} ${await em.count(User, { name: text })}`);
  await em.createQueryBuilder(User, "u").select("*").where(`u.name = '${text}'`).getResultList(); // error[no-sql-injection]: (?)
  exec(`echo ${await repository.createQueryBuilder("u").where("u.name = ?", [text]).getCount()}`);
  await repository.getEntityManager().persist(user!).flush();
  await em.getRepository(User).findOne({ name: text });
}

MikroORM.init({}).then((orm) => {
  app.post("/find", async (req, res) => {
    res.json(await orm.em.find(User, { name: req.body.name })); // error[no-nosql-injection]: database filter
  });
  app.post("/count", async (req, res) => {
    res.json(await orm.em.count(User, req.body)); // error[no-nosql-injection]: database filter
  });
  app.post("/update", async (req, res) => res.json(await orm.em.nativeUpdate(User, { id: 1 }, req.body))); // error[require-input-validation]
  app.post("/create", async (req, res) => res.json(orm.em.create(User, req.body))); // error[require-input-validation]
  app.post("/run", async (req, res) => res.json(await orm.em.execute("SELECT ?", [req.body.name]))); // error[require-input-validation]
});
export function close(orm: MikroORM): void {
  void orm.close();
}
const users = new MikroORM({}).em.getRepository(User);
app.post("/repository", async (req, res) => {
  res.json(await users.findOne(req.body)); // error[no-nosql-injection]: database filter
});
app.post("/delete", async (req, res) => {
  res.json(await users.nativeDelete(req.body)); // error[no-nosql-injection]: database filter
});
app.post("/change", async (req, res) => res.json(await users.nativeUpdate({ id: 1 }, req.body))); // error[require-input-validation]
app.post("/insert", async (req, res) => res.json(await users.insert(req.body))); // error[require-input-validation]
app.post("/builder", async (req, res) => res.json(await users.qb().insert(req.body).execute())); // error[require-input-validation]
app.post("/where", async (req, res) => {
  res.json(await users.qb().where(req.body).getResult()); // error[no-sql-injection]
});
