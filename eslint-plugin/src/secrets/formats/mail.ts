/** Mail, newsletters and telephony. */
import { ALNUM, ANYHEX, containing, DASHED, type Format, HEX, named, prefixed, URLSAFE, UUID } from "../format.js";

export const MAIL: readonly Format[] = [
  prefixed("sendgrid-api-key", "SendGrid API key", "SG.", `(?<random>[\\w.=-]{66})`, { edge: DASHED }),
  prefixed("mailgun-api-key", "Mailgun API key", "key-", `(?<random>${ANYHEX}{32})`),
  named("mailgun-key", "Mailgun API key", "mailgun", `[0-9a-hA-H]{32}-[0-9a-hA-H]{8}-[0-9a-hA-H]{8}`, {
    env: "MAILGUN_API_KEY",
    sure: true,
  }),
  named("postmark-token", "Postmark server token", "postmark", UUID),
  containing("mailchimp-api-key", "Mailchimp API key", ["-us"], `(?<random>${ANYHEX}{32})`, "\\d{1,2}"),
  prefixed("mandrill-api-key", "Mandrill API key", "md-", `(?<random>${URLSAFE}{22})`, {
    edge: DASHED,
    near: { with: /mandrill|mailchimp/i },
  }),
  prefixed("resend-api-key", "Resend API key", "re_", `(?<random>${ALNUM}{8}_${ALNUM}{24})`),
  prefixed("brevo-api-key", "Brevo API key", "xkeysib-", `(?<random>${HEX}{64}-${ALNUM}{16})`),
  prefixed("brevo-smtp-key", "Brevo SMTP key", "xsmtpsib-", `(?<random>${HEX}{64}-${ALNUM}{16})`),
  named("sparkpost-api-key", "SparkPost API key", "sparkpost", `${HEX}{40}`),
  named("mailjet-key", "Mailjet key", "mailjet|mj_api", `${HEX}{32}`),
  named("beamer-token", "Beamer API token", "beamer", `b_[\\w=-]{44}`, { sure: true }),
  prefixed("twilio-api-key", "Twilio API key", "SK", `(?<random>${ANYHEX}{32})`),
  named("twilio-auth-token", "Twilio auth token", "twilio", `${HEX}{32}`),
  named("vonage-api-secret", "Vonage API secret", "vonage|nexmo", `${ALNUM}{16}`),
  named("messagebird-key", "MessageBird (Bird) access key", "messagebird|message_bird|message-bird", `${ALNUM}{25}`),
  prefixed("telnyx-api-key", "Telnyx API key", "KEY0", `(?<random>[0-9A-F]{31}_${ALNUM}{22})`),
  named("plivo-auth-token", "Plivo auth token", "plivo", `[A-Za-z0-9]{40}`),
];
