import { Level } from "level";
import quick from "quick.db";
import persist from "node-persist";
import Store from "nedb-promises";
import { exec } from "node:child_process";
import NodeCache from "node-cache";

Store.create("notes.db").loadDatabase();
const level = new Level("db");
const cache = new NodeCache();

export async function show(key: string, own: Store.Datastore): Promise<void> {
  exec(`echo ${await level.get(key)} ${cache.get(key)} ${quick.get(key)} ${await persist.getItem(key)} ${(await own.findOne({}))._id}`);
}
