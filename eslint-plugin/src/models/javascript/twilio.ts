/**
 * Twilio: messages read back through the REST client. The webhook's request belongs to the web framework; TwiML that the library builds is
 * escaped, and is XML for Twilio rather than a page.
 */
import type { Library, Member } from "../../engine/summary.js";
import { chatText, id, named } from "./chat-vocabulary.js";

const client: Member = { call: { returns: { type: "twilio.Client" } }, new: { returns: { type: "twilio.Client" } } };

export const library: Library = {
  name: "twilio",
  modules: { twilio: "twilio" },
  types: {
    twilio: { ...client, members: { default: { type: "twilio" }, Twilio: { new: { returns: { type: "twilio.Client" } } } } },
    "twilio.Client": { members: { messages: { type: "twilio.Messages" } } },
    "twilio.Messages": {
      call: { returns: { type: "twilio.MessageContext" } },
      members: {
        list: { call: { returns: { type: "twilio.MessageList" } } },
        each: { call: { callbacks: [{ arg: "*", params: [{ type: "twilio.Message" }], runs: "entry" }] } },
        create: { call: { returns: { type: "twilio.Message" } } },
      },
    },
    "twilio.MessageContext": { members: { fetch: { call: { returns: { type: "twilio.Message" } } } } },
    "twilio.MessageList": { element: { type: "twilio.Message" } },
    "twilio.Message": {
      members: { body: chatText, ...named("sid from to status dateSent dateCreated numMedia price direction accountSid errorCode", id) },
    },
  },
};
