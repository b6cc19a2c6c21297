import {
  BaseEntity,
  Brackets,
  createConnection,
  createQueryBuilder,
  DataSource,
  getManager,
  getRepository,
  Raw,
  type Connection,
  type EntityManager,
  type QueryRunner,
  type Repository,
  type SelectQueryBuilder,
} from "typeorm";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";

class User extends BaseEntity {
  name!: string;
}
const source = new DataSource({ type: "postgres", url: process.env.DATABASE_URL });
const users = source.getRepository(User);

export async function find(repository: Repository<User>, manager: EntityManager, runner: QueryRunner, message: Message): Promise<void> {
  const text = message.content;
  await source.initialize();
  await source.query(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: Bind it as a parameter
  await source.query("SELECT * FROM users WHERE name = $1", [text]);
  await source.sql`SELECT * FROM users WHERE name = ${text}`;
  await users.query("SELECT " + text); // error[no-sql-injection]
  await manager.query("SELECT " + text); // error[no-sql-injection]
  await runner.connect();
  await runner.query("SELECT " + text); // error[no-sql-injection]
  await source.createQueryRunner().manager.query("SELECT " + text); // error[no-sql-injection]
  await source.manager.transaction((inner) => inner.query("SELECT " + text)); // error[no-sql-injection]
  await source.transaction("SERIALIZABLE", (inner) => inner.getRepository(User).query("SELECT " + text)); // error[no-sql-injection]
  await source.createEntityManager().query("SELECT " + text); // error[no-sql-injection]
  await getManager().query("SELECT " + text); // error[no-sql-injection]
  await getRepository(User).query("SELECT " + text); // error[no-sql-injection]
  await (await createConnection()).query("SELECT " + text); // error[no-sql-injection]

  await users.createQueryBuilder("u").where("u.name = :name", { name: text }).getMany();
  await users.createQueryBuilder("u").where(`u.name = '${text}'`).getMany(); // error[no-sql-injection]
  await users.createQueryBuilder("u").where("u.id = :id", { id: 1 }).orderBy(text, "ASC").getOne(); // error[no-sql-injection]
  await users.createQueryBuilder("u").leftJoinAndSelect("u.pets", "p", `p.name = '${text}'`).limit(5).getRawMany(); // error[no-sql-injection]
  await users.createQueryBuilder("u").where(new Brackets((inner) => inner.where("u.name = '" + text + "'"))).getCount(); // error[no-sql-injection]
  await createQueryBuilder("u").select([text]).execute(); // error[no-sql-injection]
  await users.createQueryBuilder().insert().values({ name: text }).execute();
  await users.createQueryBuilder("u").where("u.name = :name").setParameter("name", text).getManyAndCount();
  await users.find({ where: { name: Raw((alias) => `${alias} = '${text}'`) } }); // error[no-sql-injection]
  await users.find({ where: { name: Raw((alias) => `${alias} = :name`, { name: text }) } });
  await users.find({ where: { name: Raw(`name = '${text}'`) } }); // error[no-sql-injection]

  const user = await repository.findOneBy({ name: text });
  exec(`echo ${user!.name} ${await repository.count({ where: { name: text } })}`);
  await user!.save();
  await manager.findOneBy(User, { name: text });
  await repository.manager.save(User, { name: text });
  await User.query("SELECT " + text); // error[no-sql-injection]
  await User.getRepository().query("SELECT " + text); // error[no-sql-injection]
  await source.destroy();
}

export async function old(connection: Connection, query: SelectQueryBuilder<User>, message: Message): Promise<void> {
  await connection.query(`SELECT '${message.content}'`); // error[no-sql-injection]
  await query.andWhere(`name = '${message.content}'`).getMany(); // error[no-sql-injection]
}

const app = express();
app.use(express.json());
app.post("/query", async (req, res) => res.json(await source.query("SELECT $1", [req.body.name]))); // error[require-input-validation]
app.post("/find", async (req, res) => res.json(await users.find({ where: req.body }))); // error[require-input-validation]
app.post("/one", async (req, res) => res.json(await users.findOneBy({ id: req.body.id }))); // error[require-input-validation]
app.post("/count", async (req, res) => res.json(await users.count({ where: req.body }))); // error[require-input-validation]
app.post("/delete", async (req, res) => res.json(await users.delete(req.body))); // error[require-input-validation]
app.post("/save", async (req, res) => res.json(await users.save(req.body))); // error[require-input-validation]
app.post("/insert", async (req, res) => res.json(await users.insert(req.body))); // error[require-input-validation]
app.post("/remove", async (req, res) => res.json(await users.remove(req.body))); // error[require-input-validation]
app.post("/sum", async (req, res) => res.json(await users.sum("age" as never, req.body))); // error[require-input-validation]
app.post("/active", async (req, res) => res.json(await User.create(req.body).save())); // error[require-input-validation]
app.post("/manager-find", async (req, res) => res.json(await source.manager.find(User, { where: req.body }))); // error[require-input-validation]
app.post("/manager-one", async (req, res) => res.json(await source.manager.findOneBy(User, req.body))); // error[require-input-validation]
app.post("/manager-count", async (req, res) => res.json(await source.manager.count(User, { where: req.body }))); // error[require-input-validation]
app.post("/manager-delete", async (req, res) => res.json(await source.manager.delete(User, req.body))); // error[require-input-validation]
app.post("/manager-save", async (req, res) => res.json(await source.manager.save(User, req.body))); // error[require-input-validation]
app.post("/manager-insert", async (req, res) => res.json(await source.manager.insert(User, req.body))); // error[require-input-validation]
app.post("/manager-remove", async (req, res) => res.json(await source.manager.remove(req.body))); // error[require-input-validation]
app.post("/values", async (req, res) => res.json(await users.createQueryBuilder().insert().values(req.body).execute())); // error[require-input-validation]
app.post("/where", async (req, res) => res.json(await users.createQueryBuilder("u").where("u.name = :name", req.body).getMany())); // error[require-input-validation]
