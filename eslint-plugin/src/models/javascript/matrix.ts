/**
 * Matrix: matrix-bot-sdk and matrix-js-sdk. Ids of users, rooms and events are the servers'; everything in an event's content, and the
 * names of people and rooms, are people's. A message with a formatted body is HTML.
 */
import type { Given, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { chat, chatData, chatText, constructed, givesId, givesText, id, named } from "./chat-vocabulary.js";

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "message in HTML" } });
const raw: Given = { type: "matrix.RawEvent" };
const event: Given = { type: "matrix.Event" };
const room: Given = { type: "matrix.Room" };
const listens = (names: readonly string[], params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
});
const formatted: Member = { call: { sinks: [html("1.formatted_body")] } };

export const library: Library = {
  name: "matrix-bot-sdk",
  modules: { "matrix-bot-sdk": "matrix-bot", "@vector-im/matrix-bot-sdk": "matrix-bot", "matrix-js-sdk": "matrix" },
  types: {
    "matrix-bot": {
      members: { ...constructed("MatrixClient", "matrix-bot.Client"), MessageEvent: { new: { returns: { type: "matrix-bot.Message" } } } },
    },
    "matrix-bot.Client": {
      members: {
        ...named("on once", {
          call: listens(
            ["room.message", "room.event", "room.join", "room.invite", "room.failed_decryption", "room.decrypted_event"],
            [{}, raw],
          ),
        }),
        sendHtmlText: { call: { sinks: [html("1")] } },
        sendHtmlNotice: { call: { sinks: [html("1")] } },
        ...named("replyHtmlText replyHtmlNotice", { call: { sinks: [html("2")] } }),
        ...named("replyText replyNotice", { call: { sinks: [html("3")] } }),
        sendMessage: formatted,
        ...named("getEvent getRawEvent", { call: { returns: { type: "matrix.RawEvent" } } }),
        getUserProfile: { call: { returns: { type: "matrix.Profile" } } },
        getRoomStateEvent: { call: { returns: { source: chatData } } },
        getUserId: givesId,
      },
    },
    "matrix-bot.Message": {
      members: { textBody: chatText, ...named("sender eventId messageType timestamp", id), content: { source: chatData } },
    },
    "matrix.Profile": { members: { displayname: chatText, avatar_url: id } },
    "matrix.RawEvent": {
      source: chatData,
      members: named("event_id room_id sender type origin_server_ts state_key msgtype", id),
    },
    matrix: {
      members: {
        default: { type: "matrix" },
        createClient: { call: { returns: { type: "matrix.Client" } } },
        ...constructed("MatrixClient", "matrix.Client"),
        MatrixEvent: { type: "matrix.Event" },
        Room: { type: "matrix.Room" },
        RoomEvent: { type: "matrix.RoomEvents" },
        ClientEvent: { type: "matrix.ClientEvents" },
      },
    },
    "matrix.RoomEvents": { members: { Timeline: { const: "Room.timeline" }, Name: { const: "Room.name" } } },
    "matrix.ClientEvents": { members: { Event: { const: "event" } } },
    "matrix.Client": {
      members: {
        ...named("on once", {
          call: [
            listens(["Room.timeline"], [event, room]),
            listens(["event", "toDeviceEvent", "Event.decrypted"], [event]),
            listens(["RoomMember.membership"], [event, { type: "matrix.Member" }]),
            listens(["Room.name", "Room"], [room]),
          ],
        }),
        getRoom: { call: { returns: { type: "matrix.Room" } } },
        /** A thread's id may stand before the body. */
        ...named("sendHtmlMessage sendHtmlNotice", {
          call: [{ when: [{ arg: "3", given: true }], sinks: [html("3")] }, { sinks: [html("2")] }],
        }),
        sendMessage: formatted,
        ...named("sendEvent", { call: { sinks: [html("2.formatted_body")] } }),
        getUserId: givesId,
      },
    },
    "matrix.Event": {
      members: {
        ...named("getContent getClearContent getPrevContent getOriginalContent", { call: { returns: { type: "matrix.RawEvent" } } }),
        ...named("getId getSender getType getRoomId getTs getDate getAge getStateKey", givesId),
        event: { type: "matrix.RawEvent" },
        sender: { type: "matrix.Member" },
      },
    },
    "matrix.Member": { members: { ...named("name rawDisplayName", chatText), ...named("userId roomId membership powerLevel", id) } },
    "matrix.Room": {
      members: {
        name: { source: chat },
        roomId: id,
        getMember: { call: { returns: { type: "matrix.Member" } } },
        getCanonicalAlias: givesText,
      },
    },
  },
};
