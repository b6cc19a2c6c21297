/**
 * Viber: the bot's events, messages and the profile of a person.
 */
import type { Given, Library, Summary } from "../../engine/summary.js";
import { chatText, id, named } from "./chat-vocabulary.js";

const heard: readonly Given[] = [{ type: "viber.Message" }, { type: "viber.Response" }];
const event = (names: readonly string[], params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
});

export const library: Library = {
  name: "viber-bot",
  modules: { "viber-bot": "viber" },
  types: {
    viber: { members: { Bot: { new: { returns: { type: "viber.Bot" } } }, Events: { type: "viber.Events" } } },
    "viber.Events": {
      members: {
        MESSAGE_RECEIVED: { const: "message" },
        SUBSCRIBED: { const: "subscribed" },
        CONVERSATION_STARTED: { const: "conversation_started" },
      },
    },
    "viber.Bot": {
      members: {
        on: {
          call: [
            event(["message"], heard),
            event(["subscribed"], [{ type: "viber.Response" }]),
            event(["conversation_started"], [{ type: "viber.User" }]),
          ],
        },
        onTextMessage: { call: { callbacks: [{ arg: "1", params: heard, runs: "entry" }] } },
        onSubscribe: { call: { callbacks: [{ arg: "0", params: [{ type: "viber.Response" }], runs: "entry" }] } },
        onConversationStarted: { call: { callbacks: [{ arg: "0", params: [{ type: "viber.User" }], runs: "entry" }] } },
      },
    },
    "viber.Message": {
      members: {
        ...named("text url filename contactName contactPhoneNumber trackingData", chatText),
        ...named("token timestamp sizeInBytes latitude longitude", id),
      },
    },
    "viber.Response": { members: { userProfile: { type: "viber.User" } } },
    "viber.User": { members: { ...named("name", chatText), ...named("id avatar country language apiVersion", id) } },
  },
};
