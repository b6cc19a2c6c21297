/**
 * LINE: webhook events and the profile of a person. The webhook's request itself belongs to the web framework.
 */
import type { Library, Member } from "../../engine/summary.js";
import { chatText, constructed, id, identity, named, typed } from "./chat-vocabulary.js";

const profile: Member = { call: { returns: { type: "line.Profile" } } };

export const library: Library = {
  name: "@line/bot-sdk",
  modules: { "@line/bot-sdk": "line" },
  types: {
    line: {
      members: {
        default: { type: "line" },
        ...constructed("Client MessagingApiClient MessagingApiBlobClient LineBotClient", "line.Client"),
        messagingApi: { type: "line" },
        webhook: { type: "line" },
        ...typed("WebhookEvent Event MessageEvent PostbackEvent FollowEvent JoinEvent", "line.Event"),
        ...typed("EventMessage TextEventMessage TextMessageContent FileEventMessage", "line.Message"),
        ...typed("WebhookRequestBody CallbackRequest", "line.Body"),
      },
    },
    "line.Client": {
      members: {
        ...named("getProfile getGroupMemberProfile getRoomMemberProfile", profile),
        getGroupSummary: { call: { returns: { type: "line.Group" } } },
      },
    },
    "line.Group": { members: { groupName: chatText, ...named("groupId pictureUrl", id) } },
    "line.Profile": { members: { ...named("displayName statusMessage", chatText), ...named("userId pictureUrl language", id) } },
    "line.Body": { members: { events: { type: "line.Events" }, destination: id } },
    "line.Events": { element: { type: "line.Event" } },
    "line.Event": {
      anyone: true,
      members: {
        message: { type: "line.Message" },
        postback: { type: "line.Postback" },
        source: { type: "line.Source" },
        ...named("type replyToken timestamp mode webhookEventId deliveryContext", id),
      },
    },
    "line.Message": {
      members: {
        ...named("text fileName title address", chatText),
        ...named("id type fileSize latitude longitude packageId stickerId", id),
      },
    },
    "line.Postback": { members: named("data params", chatText) },
    "line.Source": { members: { ...named("userId groupId roomId", { source: identity }), type: id } },
  },
};
