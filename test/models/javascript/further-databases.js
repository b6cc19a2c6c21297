import { Spanner } from "@google-cloud/spanner";
import cassandra from "cassandra-driver";
import odbc from "odbc";
import ibmdb from "ibm_db";
import hana from "@sap/hana-client";
import hdb from "hdb";
import { ClickHouse } from "clickhouse";
import { AthenaClient, StartQueryExecutionCommand } from "@aws-sdk/client-athena";
import { BatchExecuteStatementCommand, ExecuteStatementCommand, RDSDataClient } from "@aws-sdk/client-rds-data";
import * as redshift from "@aws-sdk/client-redshift-data";
import { aql, Database } from "arangojs";
import PouchDB from "pouchdb";
import nano from "nano";
import { App } from "@slack/bolt";
import express from "express";

const spanner = new Spanner().instance("one").database("notes");
const client = new cassandra.Client({ contactPoints: ["localhost"] });
const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });

app.command("/find", async ({ command }) => {
  const name = command.text;
  await spanner.run(`SELECT * FROM notes WHERE name = '${name}'`); // error[no-sql-injection]
  await spanner.run({ sql: `SELECT * FROM notes WHERE name = '${name}'` }); // error[no-sql-injection]
  await spanner.run({ sql: "SELECT * FROM notes WHERE name = @name", params: { name } });
  spanner.runTransaction((error, transaction) => transaction.runUpdate(`DELETE FROM notes WHERE name = '${name}'`)); // error[no-sql-injection]
  await spanner.runTransactionAsync(async (transaction) => {
    await transaction.run(`SELECT * FROM notes WHERE name = '${name}'`); // error[no-sql-injection]
    await transaction.commit();
  });

  await client.execute(`SELECT * FROM notes WHERE name = '${name}'`); // error[no-sql-injection]
  await client.execute("SELECT * FROM notes WHERE name = ?", [name], { prepare: true });
  await client.batch([`DELETE FROM notes WHERE name = '${name}'`]); // error[no-sql-injection]
  await client.batch([{ query: "DELETE FROM notes WHERE name = ?", params: [name] }]);
  await client.connect();

  const connection = await odbc.connect("DSN=notes");
  await connection.query(`SELECT * FROM notes WHERE name = '${name}'`); // error[no-sql-injection]
  await connection.query("SELECT * FROM notes WHERE name = ?", [name]);
  ibmdb.open("DATABASE=notes", (error, db) => db.query(`SELECT * FROM notes WHERE name = '${name}'`, () => db.close())); // error[no-sql-injection]
  new ibmdb.Pool().open("DATABASE=notes", (error, db) => {
    db.prepareSync(`SELECT * FROM notes WHERE name = '${name}'`); // error[no-sql-injection]
    db.prepareSync("SELECT * FROM notes WHERE name = ?").executeSync([name]);
  });

  const sap = hana.createConnection();
  sap.connect({ serverNode: "hana:443" }, () => {
    sap.exec(`SELECT * FROM notes WHERE name = '${name}'`, (error, rows) => rows); // error[no-sql-injection]
    sap.exec("SELECT * FROM notes WHERE name = ?", [name]);
    hdb.createClient({}).prepare(`SELECT * FROM notes WHERE name = '${name}'`, (error, statement) => statement.exec([])); // error[no-sql-injection]
  });

  new ClickHouse({}).query(`SELECT * FROM notes WHERE name = '${name}'`).toPromise(); // error[no-sql-injection]
  await new AthenaClient({}).send(new StartQueryExecutionCommand({ QueryString: `SELECT * FROM notes WHERE name = '${name}'` })); // error[no-sql-injection]
  const rds = new RDSDataClient({});
  await rds.send(new ExecuteStatementCommand({ sql: `SELECT * FROM notes WHERE name = '${name}'` })); // error[no-sql-injection]
  await rds.send(new BatchExecuteStatementCommand({ sql: "INSERT INTO notes VALUES (:name)", parameterSets: [[{ name: "name", value: name }]] }));
  const warehouse = new redshift.RedshiftDataClient({});
  await warehouse.send(new redshift.ExecuteStatementCommand({ Sql: `SELECT * FROM notes WHERE name = '${name}'` })); // error[no-sql-injection]
  await warehouse.send(new redshift.BatchExecuteStatementCommand({ Sqls: [`DELETE FROM notes WHERE name = '${name}'`] })); // error[no-sql-injection]

  const arango = new Database({ url: process.env.ARANGO_URL });
  const cursor = await arango.query(`FOR note IN notes FILTER note.name == '${name}' RETURN note`); // error[no-nosql-injection]
  const bound = await arango.query(aql`FOR note IN notes FILTER note.name == ${name} RETURN note`);
  await arango.query("FOR note IN notes FILTER note.name == @name RETURN note", { name });
  for await (const note of cursor) console.log(note.length);
  await bound.all();
  arango.close();
});

const server = express();
server.use(express.json());
server.post("/find", async (req, res) => {
  const local = new PouchDB("notes");
  await local.find({ selector: req.body.selector }); // error[no-nosql-injection]
  await local.find({ selector: { name: { $eq: req.body.name } } });
  await local.get("one");
  await local.info();
  await local.put({ _id: "one", text: "hello" });
  const couch = nano(process.env.COUCH_URL).use("notes");
  await couch.find({ selector: req.body.selector }); // error[no-nosql-injection]
  await nano(process.env.COUCH_URL).db.use("notes").get("one");
  await couch.insert({ text: "hello" });
  await couch.destroy("one", "1");
  res.end();
});
