import TelegramBot from "node-telegram-bot-api";
import { handlers, list, table } from "./handlers";

const bot = new TelegramBot(process.env.TOKEN!);

bot.on("message", (msg) => {
  const [name, ...rest] = msg.text!.split(" ");
  const text = rest.join(" ");
  handlers[name!]?.(text, msg.from!.id);
  table.get(name!)?.(text, msg.from!.id);
  for (const each of list) if (each.name.test(name!)) each.run(text, msg.from!.id);
});
