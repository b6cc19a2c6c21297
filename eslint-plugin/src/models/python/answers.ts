/**
 * What people are shown: the methods of chat platforms and pages that send their arguments out, and the functions whose result is an answer.
 * What else these methods do, their own models say. A webhook of a Discord channel is left out: bots most often write their logs with it.
 */
import type { Library, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "../javascript/rows.js";

const shown = (use: string, arg = "*"): readonly Sink[] => [{ arg, kind: "disclosure", detail: { use } }];
const MESSAGE = shown("chat message");
const ANSWER = shown("answer to a request");
const PAGE = shown("page");
/** What a page is given it shows, or has in its scripts. */
const VALUES: readonly Sink[] = [...PAGE, { arg: "*", kind: "publication", detail: { use: "page" } }];

function each(names: string, sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, sinks]));
}

const TELEGRAM_BOT = each(
  "send_message send_photo send_document send_video send_audio send_voice edit_message_text edit_message_caption answer_callback_query reply_to",
  MESSAGE,
);
const TELEGRAM_MESSAGE = each(
  "reply reply_text reply_html reply_markdown reply_markdown_v2 answer edit_text edit_message_text edit_message_caption edit respond",
  MESSAGE,
);
const CHANNEL = each("send", MESSAGE);

export const library: Library = {
  name: "answers",
  modules: { traceback: "traceback" },
  types: {
    traceback: {
      members: {
        ...named(["format_exc", "format_exception", "format_exception_only", "format_tb"], gives({ source: { kind: "error" } })),
        ...named(["print_exc", "print_exception", "print_tb", "print_stack"], HARMLESS),
      },
    },
    // What tells errors apart says nothing of the program's inside.
    Error: {
      members: named(
        [
          ...["code", "status", "status_code", "errno", "retry_after", "returncode", "__class__"],
          // Of a chat library's own errors: limits, and what of a command is missing or wrong.
          ...["number", "per", "maximum", "minimum", "cooldown", "param", "missing_permissions", "missing_roles", "missing_role"],
        ],
        { safe: true },
      ),
    },
  },
  also: {
    "discord.Channel": CHANNEL,
    "discord.User": CHANNEL,
    "discord.Message": each("reply edit", MESSAGE),
    "discord.Context": each("send reply respond", MESSAGE),
    "discord.Interaction": each("send respond edit_original_response edit_original_message send_followup", MESSAGE),
    "discord.Response": each("send_message send edit_message", MESSAGE),
    "ptb.Bot": TELEGRAM_BOT,
    "ptb.Message": TELEGRAM_MESSAGE,
    "ptb.Query": TELEGRAM_MESSAGE,
    "aiogram.Bot": TELEGRAM_BOT,
    "aiogram.Message": TELEGRAM_MESSAGE,
    "aiogram.Query": TELEGRAM_MESSAGE,
    "telebot.Bot": TELEGRAM_BOT,
    "pyrogram.Client": TELEGRAM_BOT,
    "pyrogram.Message": TELEGRAM_MESSAGE,
    "pyrogram.Query": TELEGRAM_MESSAGE,
    "telethon.Client": each("send_message edit_message", MESSAGE),
    "telethon.Message": TELEGRAM_MESSAGE,
    "slack.Client": each("chat_postMessage chat_postEphemeral chat_update views_open views_update views_push", MESSAGE),
    "slack.Say": { "": MESSAGE },
    "slack.Respond": { "": MESSAGE },
    "line.Api": each("reply_message push_message multicast", MESSAGE),
    // The message is made first and sent at the end, whatever came of it.
    line: each("TextMessage TextSendMessage", MESSAGE),
    "rasa.Dispatcher": each("utter_message", MESSAGE),
    "errbot.Plugin": each("send", MESSAGE),
    "botbuilder.Context": each("send_activity send_activities update_activity", MESSAGE),
    "twilio.Answer": each("message say", MESSAGE),
    "viber.Api": each("send_messages", MESSAGE),
    "pymessenger.Bot": each("send_text_message", MESSAGE),
    chainlit: each("Message ErrorMessage", MESSAGE),
    streamlit: each("error write warning info markdown text exception caption code toast", PAGE),
    flask: {
      ...each("jsonify make_response Response abort", ANSWER),
      ...each("render_template", VALUES),
      ...each("render_template_string flash", PAGE),
    },
    "http.server.Output": each("write", ANSWER),
    fastapi: each("HTTPException Response JSONResponse PlainTextResponse ORJSONResponse HTMLResponse", ANSWER),
    "fastapi.responses": each("Response JSONResponse PlainTextResponse ORJSONResponse HTMLResponse", ANSWER),
    "fastapi.Request": each("send_text send_json", ANSWER),
    "django.http": {
      ...each(
        "HttpResponse HttpResponseBadRequest HttpResponseNotFound HttpResponseForbidden HttpResponseServerError JsonResponse",
        ANSWER,
      ),
      ...each("render", shown("page", "2|context=")),
    },
    rest_framework: each("Response", ANSWER),
    "aiohttp.web": each("Response json_response", ANSWER),
  },
  answers: ["flask.Route", "flask.AnyError", "fastapi.Route", "fastapi.MarkupRoute", "fastapi.ErrorHandler", "bottle.Route", "sanic.Route"],
};
