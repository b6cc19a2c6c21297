/**
 * Team chats that are run in house: Rocket.Chat and Mattermost. In both, `@all` in a message pings everybody, and whoever writes may do so
 * by default (in Rocket.Chat, a bot may not): a bot that repeats it gives nobody more than they have.
 */
import type { Library } from "../../engine/summary.js";
import { chatText, id, named } from "./chat-vocabulary.js";
import { HARMLESS } from "./rows.js";

export const library: Library = {
  name: "@rocket.chat/sdk",
  modules: { "@rocket.chat/sdk": "rocketchat", "@mattermost/client": "mattermost" },
  types: {
    rocketchat: { members: { driver: { type: "rocketchat.Driver" } } },
    "rocketchat.Driver": {
      members: {
        ...named("reactToMessages respondToMessages", {
          call: { callbacks: [{ arg: "0", params: [{}, { type: "rocketchat.Message" }, {}], runs: "entry" }] },
        }),
        ...named("sendToRoom sendToRoomId", HARMLESS),
      },
    },
    "rocketchat.Message": {
      members: { ...named("msg attachments urls file", chatText), ...named("_id rid ts bot", id), u: { type: "rocketchat.User" } },
    },
    "rocketchat.User": { members: { ...named("username name", chatText), _id: id } },
    mattermost: {
      members: {
        Client4: { new: { returns: { type: "mattermost.Client" } } },
        WebSocketClient: { new: { returns: { type: "mattermost.Socket" } } },
      },
    },
    "mattermost.Client": { members: { createPost: HARMLESS } },
    "mattermost.Socket": {
      members: { addMessageListener: { call: { callbacks: [{ arg: "0", params: [{ type: "mattermost.Event" }], runs: "entry" }] } } },
    },
    "mattermost.Event": { members: { event: id, broadcast: id, data: { type: "mattermost.Data" } } },
    "mattermost.Data": { members: named("post sender_name channel_display_name", chatText) },
  },
};
