import { Bot } from "grammy";
import { createStorage } from "./create";
import type { Storage } from "./storage";

const storage: Storage = createStorage();

class Handlers {
  constructor(private readonly storage: Storage) {}
  async find(text: string): Promise<unknown> {
    return this.storage.find(text);
  }
}
const handlers = new Handlers(storage);
const bot = new Bot(process.env.TOKEN!);
bot.command("find", async (ctx) => {
  await handlers.find(ctx.match); // source
});
bot.command("add", async (ctx) => {
  await storage.add(ctx.match); // source
});
