/**
 * Wechaty: messages, contacts and rooms behind methods, and the box that every file comes in.
 */
import type { Given, Library, Member, Summary } from "../../engine/summary.js";
import { givesId, givesText, named, typed } from "./chat-vocabulary.js";

const gives = (type: string): Member => ({ call: { returns: { type } } });
const event = (names: readonly string[], ...types: readonly string[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params: types.map((type): Given => ({ type })), runs: "entry" }],
});

export const library: Library = {
  name: "wechaty",
  modules: { wechaty: "wechaty", "file-box": "wechaty" },
  types: {
    wechaty: {
      members: {
        WechatyBuilder: { type: "wechaty.Builder" },
        Wechaty: { type: "wechaty.Class", new: { returns: { type: "wechaty.Bot" } } },
        ...typed("Message", "wechaty.Message"),
        Contact: { type: "wechaty.Contact" },
        Room: { type: "wechaty.Room" },
        FileBox: { type: "wechaty.FileBox" },
      },
    },
    "wechaty.Builder": { members: named("build singleton", gives("wechaty.Bot")) },
    "wechaty.Class": { members: { instance: gives("wechaty.Bot") } },
    "wechaty.Bot": {
      members: {
        ...named("on once", {
          call: [
            event(["message"], "wechaty.Message"),
            event(["friendship"], "wechaty.Friendship"),
            event(["room-join"], "wechaty.Room", "wechaty.Contacts", "wechaty.Contact"),
            event(["room-topic"], "wechaty.Room"),
          ],
        }),
      },
    },
    "wechaty.Message": {
      members: {
        ...named("text mentionText", givesText),
        ...named("type age date self id mentionSelf", givesId),
        ...named("talker from to listener", gives("wechaty.Contact")),
        room: gives("wechaty.Room"),
        toFileBox: gives("wechaty.File"),
        mentionList: gives("wechaty.Contacts"),
      },
    },
    "wechaty.Contact": { members: { ...named("name alias city province", givesText), ...named("id type gender self friend", givesId) } },
    "wechaty.Contacts": { element: { type: "wechaty.Contact" } },
    "wechaty.Room": {
      members: {
        ...named("topic announce alias", givesText),
        memberAll: gives("wechaty.Contacts"),
        ...named("member owner", gives("wechaty.Contact")),
      },
    },
    "wechaty.Friendship": { members: { hello: givesText, contact: gives("wechaty.Contact"), type: givesId } },
    /** A file that somebody sent has the sender's name. */
    "wechaty.File": {
      members: {
        name: { source: { kind: "chat" } },
        toFile: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "downloaded file" } }] } },
      },
    },
    "wechaty.FileBox": {
      members: {
        fromUrl: {
          call: { sinks: [{ arg: "0", kind: "url", detail: { use: "file that the bot fetches" } }] },
        },
        ...named("fromFile fromLocal", {
          call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file sent to the chat" } }] },
        }),
      },
    },
  },
};
