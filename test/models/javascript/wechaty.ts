import { type Contact, FileBox, type Message, type Room, Wechaty, WechatyBuilder } from "wechaty";
import { FileBox as Box } from "file-box";
import { exec } from "node:child_process";

const bot = WechatyBuilder.build({ name: "bot" });
bot.on("message", async (message) => {
  exec(`wc ${message.text()}`); // error[no-command-injection]: Chat text `message.text()`
  exec(`wc ${message.talker().name()}`); // error[no-command-injection]
  exec(`wc ${message.age()} ${message.type()}`);
  exec(`wc ${await message.room()!.topic()}`); // error[no-command-injection]
  exec(`wc ${(await message.mentionList()).map((each) => each.name()).join(" ")}`); // error[no-command-injection]
  for (const each of await message.room()!.memberAll()) exec(`wc ${await each.alias()}`); // error[no-command-injection]
  exec(`wc ${(await message.room()!.member("x")).name()}`); // error[no-command-injection]
  const file = await message.toFileBox();
  await file.toFile(`downloads/${file.name}`); // error[no-path-traversal]: downloaded file
  await file.toFile("downloads/last");
  await message.say(FileBox.fromUrl(message.text())); // error[no-ssrf]
  await message.say(FileBox.fromFile(message.text())); // error[no-path-traversal]
  await message.say(Box.fromFile("logo.png"));
  await message.say(message.text());
});
bot.on("friendship", async (friendship) => exec(`wc ${friendship.hello()} ${friendship.contact().gender()}`)); // error[no-command-injection]
bot.on("room-join", async (room, invited, inviter) => exec(`wc ${invited[0].name()} ${inviter.self()}`)); // error[no-command-injection]
bot.on("room-topic", async (room) => exec(`wc ${await room.topic()}`)); // error[no-command-injection]
new Wechaty({ name: "old" }).on("message", (message) => exec(`wc ${message.text()}`)); // error[no-command-injection]
Wechaty.instance().on("message", (message) => exec(`wc ${message.text()}`)); // error[no-command-injection]

export async function read(message: Message, contact: Contact, room: Room): Promise<void> {
  exec(`wc ${message.text()}`); // error[no-command-injection]
  exec(`wc ${contact.name()}`); // error[no-command-injection]
  exec(`wc ${await room.topic()}`); // error[no-command-injection]
}
