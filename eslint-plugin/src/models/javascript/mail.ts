/**
 * Libraries that send mail: nodemailer, SendGrid, Resend, Postmark, Mailgun, Amazon SES. The HTML body is markup that somebody's mail
 * client shows; an attachment may name a file or an address.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "HTML body of a mail" } });

/** Whoever asks for a mail to somebody else may then choose where its links lead. */
const hostOf = (arg: string, ...names: readonly string[]): Sink => ({
  arg,
  kind: "redirect",
  fact: true,
  possible: true,
  when: names.map((name) => ({ arg, named: name })),
  detail: { use: "links in a mail lead to the host that the request names", instead: "an address from the configuration", cwe: [640] },
});
const hosts = (arg: string): readonly Sink[] => [
  // By way of a variable.
  hostOf(arg, "\\b(?:req|request|ctx)\\.host(?:name)?$|x-forwarded-host"),
  hostOf(arg, "^host$", "^headers$"),
  hostOf(arg, "^hostname$", "^req(?:uest)?$"),
];

const sendMail: Member = {
  call: {
    sinks: [
      html("0.html"),
      ...hosts("0.html"),
      ...hosts("0.text"),
      { arg: "0.attachments.[].path", kind: "path", detail: { use: "attached file" } },
      { arg: "0.attachments.[].href", kind: "url", detail: { use: "attachment's address" } },
    ],
  },
};
/** One mail or a list of them. */
const send: Member = { call: [{ when: [{ arg: "0", type: "list" }], sinks: [html("0.[].html")] }, { sinks: [html("0.html")] }] };
const ses: Member = { new: { sinks: [html("0.Message.Body.Html.Data")] } };

export const library: Library = {
  name: "mail",
  modules: {
    nodemailer: "nodemailer",
    "@sendgrid/mail": "sendgrid",
    resend: "resend",
    postmark: "postmark",
    "mailgun.js": "mailgun",
    "@aws-sdk/client-ses": "ses",
  },
  types: {
    nodemailer: {
      members: { createTransport: gives({ type: "nodemailer.Transport" }), Transporter: { type: "nodemailer.Transport" } },
    },
    "nodemailer.Transport": { members: { sendMail, ...named(["verify", "close", "use"], HARMLESS) } },
    sendgrid: { members: { ...named(["send", "sendMultiple"], send), setApiKey: HARMLESS } },
    resend: { members: { Resend: makes({ type: "resend.Client" }) } },
    "resend.Client": { members: { emails: { type: "resend.Emails" } } },
    "resend.Emails": { members: { send } },
    postmark: { members: { ...named(["ServerClient", "Client"], makes({ type: "postmark.Client" })) } },
    "postmark.Client": { members: { sendEmail: { call: { sinks: [html("0.HtmlBody")] } } } },
    mailgun: { new: { returns: { type: "mailgun.Factory" } } },
    "mailgun.Factory": { members: { client: gives({ type: "mailgun.Client" }) } },
    "mailgun.Client": { members: { messages: { type: "mailgun.Messages" } } },
    "mailgun.Messages": { members: { create: { call: { sinks: [html("1.html")] } } } },
    ses: { members: { SendEmailCommand: ses, SESClient: { new: {} } } },
  },
};
