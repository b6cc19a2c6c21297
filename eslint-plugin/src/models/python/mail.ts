/** Mail: the HTML body is markup that somebody's mail client shows. */
import type { Library, Sink, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "HTML body of a mail" } });

/** The password goes out as it is, unless encryption was asked for before. */
const IN_THE_CLEAR: Sink = {
  arg: "return",
  kind: "transport",
  fact: true,
  detail: { use: "the password goes out in the clear", instead: "`starttls()` before it, or `SMTP_SSL`" },
};
const connected: readonly Summary[] = [
  { when: [{ arg: "0|host=", is: ["localhost", "127.0.0.1", "::1"] }], returns: { type: "smtplib.Client" } },
  { returns: { type: "smtplib.Plain" } },
];

export const library: Library = {
  name: "mail",
  modules: {
    smtplib: "smtplib",
    aiosmtplib: "aiosmtplib",
    "email.message": "email",
    "email.mime.text": "email",
    "email.mime.multipart": "email",
    email: "email",
    imaplib: "imaplib",
    flask_mail: "flask_mail",
    sendgrid: "sendgrid",
    "sendgrid.helpers.mail": "sendgrid",
    yagmail: "yagmail",
  },
  types: {
    smtplib: { members: { SMTP: { call: connected }, SMTP_SSL: { call: { returns: { type: "smtplib.Client" } } } } },
    // It asks for encryption by itself.
    aiosmtplib: { members: { ...named(["SMTP", "SMTP_SSL"], { call: { returns: { type: "smtplib.Client" } } }), send: HARMLESS } },
    "smtplib.Client": { members: named(["sendmail", "send_message", "login", "starttls", "ehlo", "quit", "connect"], SAFE_CALL) },
    "smtplib.Plain": { extends: ["smtplib.Client"], members: { login: { call: { sinks: [IN_THE_CLEAR], returns: { safe: true } } } } },
    email: {
      members: {
        MIMEText: {
          new: [
            { when: [{ arg: "1|_subtype=", is: ["html"] }], sinks: [html("0|_text=")], returns: { type: "email.Message" } },
            { returns: { type: "email.Message" } },
          ],
        },
        ...named(["EmailMessage", "MIMEMultipart"], makes({ type: "email.Message" })),
        ...named(["message_from_bytes", "message_from_string"], gives({ type: "email.Received", from: ["0"] })),
      },
    },
    "email.Message": {
      members: {
        ...named(["set_content", "add_alternative"], { call: [{ when: [{ arg: "subtype=", is: ["html"] }], sinks: [html("0")] }, {}] }),
        ...named(["attach", "add_header", "add_attachment"], HARMLESS),
        as_string: SAFE_CALL,
      },
    },
    "email.Received": {
      members: {
        ...named(["get_payload", "get_content", "get", "get_filename", "as_string"], gives({ from: ["this"] })),
        ...named(["walk", "iter_parts", "iter_attachments", "get_all"], gives({ type: "email.Received", from: ["this"], list: true })),
        get_body: gives({ type: "email.Received", from: ["this"] }),
        ...named(["is_multipart", "get_content_type", "get_content_charset"], SAFE_CALL),
      },
    },
    // Mail that was received.
    imaplib: { members: { ...named(["IMAP4_SSL", "IMAP4", "IMAP4_stream"], { call: { returns: { type: "imaplib.Client" } } }) } },
    "imaplib.Client": {
      members: {
        fetch: gives({ source: { kind: "retrieved" }, list: true }),
        ...named(["login", "select", "search", "logout", "close"], SAFE_CALL),
      },
    },
    flask_mail: {
      members: {
        Message: { new: { sinks: [html("html=")], returns: { type: "flask_mail.Message" } } },
        Mail: makes({ type: "flask_mail.Mail" }),
      },
    },
    "flask_mail.Message": { members: { html: { assign: [html("0")] }, ...named(["body", "subject"], { safe: true }) } },
    "flask_mail.Mail": { members: named(["send", "init_app"], HARMLESS) },
    sendgrid: {
      members: { Mail: { new: { sinks: [html("html_content=")], returns: {} } }, SendGridAPIClient: makes({ type: "smtplib.Client" }) },
    },
    yagmail: { members: { SMTP: { call: { returns: { type: "yagmail.Client" } } } } },
    "yagmail.Client": { members: { send: { call: { sinks: [html("2|contents=")] } } } },
  },
};
