import { MatrixClient, MessageEvent } from "matrix-bot-sdk";
import * as sdk from "matrix-js-sdk";
import matrix, { ClientEvent, MatrixClient as Client, type MatrixEvent, type Room, RoomEvent } from "matrix-js-sdk";
import { exec } from "node:child_process";

const bot = new MatrixClient("https://example.org", process.env.MATRIX_TOKEN!);
bot.on("room.message", async (roomId: string, event: any) => {
  if (event.sender === (await bot.getUserId())) return;
  const body = event.content.body;
  exec(`wc ${body}`); // error[no-command-injection]: Chat text
  exec(`wc ${event.sender} ${event.event_id} ${roomId} ${event.type}`);
  await bot.sendText(roomId, body);
  await bot.sendHtmlText(roomId, `<b>${body}</b>`); // error[no-html-injection]: message in HTML
  await bot.sendHtmlNotice(roomId, `<b>${body}</b>`); // error[no-html-injection]
  await bot.replyHtmlText(roomId, event, `<b>${body}</b>`); // error[no-html-injection]
  await bot.replyText(roomId, event, body, `<b>${body}</b>`); // error[no-html-injection]
  await bot.replyText(roomId, event, body);
  await bot.sendMessage(roomId, { msgtype: "m.text", body, format: "org.matrix.custom.html", formatted_body: `<b>${body}</b>` }); // error[no-html-injection]
  await bot.sendMessage(roomId, { msgtype: "m.text", body });
  const parsed = new MessageEvent(event);
  exec(`wc ${parsed.textBody} ${parsed.sender}`); // error[no-command-injection]
  exec(`wc ${parsed.content.body}`); // error[no-command-injection]
  const quoted = await bot.getEvent(roomId, "$1");
  exec(`wc ${quoted.content.body}`); // error[no-command-injection]
  const profile = await bot.getUserProfile(event.sender);
  exec(`wc ${profile.displayname} ${profile.avatar_url}`); // error[no-command-injection]
  const name = await bot.getRoomStateEvent(roomId, "m.room.name", "");
  exec(`wc ${name.name}`); // error[no-command-injection]
});

const client = sdk.createClient({ baseUrl: "https://example.org" });
client.on(RoomEvent.Timeline, async (event, room) => {
  exec(`wc ${event.getContent().body}`); // error[no-command-injection]
  exec(`wc ${event.getSender()} ${event.getId()} ${room.roomId} ${client.getUserId()}`);
  exec(`wc ${event.event.content.body}`); // error[no-command-injection]
  exec(`wc ${event.sender.name} ${event.sender.userId}`); // error[no-command-injection]
  exec(`wc ${room.name}`); // error[no-command-injection]
  exec(`wc ${room.getMember("@a:example.org").name}`); // error[no-command-injection]
  exec(`wc ${room.getCanonicalAlias()}`); // error[no-command-injection]
  const body = event.getContent().body;
  await client.sendHtmlMessage(room.roomId, body, `<b>${body}</b>`); // error[no-html-injection]
  await client.sendHtmlMessage(room.roomId, "$thread", body, `<b>${body}</b>`); // error[no-html-injection]
  await client.sendTextMessage(room.roomId, body);
  await client.sendEvent(room.roomId, "m.room.message", { body, formatted_body: `<b>${body}</b>` }); // error[no-html-injection]
  exec(`wc ${client.getRoom("!1").name}`); // error[no-command-injection]
});
client.on(RoomEvent.Name, (room) => exec(`wc ${room.name}`)); // error[no-command-injection]
client.on(ClientEvent.Event, (event) => exec(`wc ${event.getContent().body}`)); // error[no-command-injection]
client.on("RoomMember.membership", (event, member) => exec(`wc ${member.rawDisplayName} ${event.getType()}`)); // error[no-command-injection]
new Client({ baseUrl: "https://example.org" }).on("event", (event) => exec(`wc ${event.getContent().body}`)); // error[no-command-injection]
matrix.createClient({ baseUrl: "https://example.org" });

export function read(event: MatrixEvent, room: Room): void {
  exec(`wc ${event.getContent().body}`); // error[no-command-injection]
  exec(`wc ${room.name}`); // error[no-command-injection]
}
