/** Webhooks of chat platforms, payments and repositories that are handled without looking at who has sent them. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const requireWebhookVerification = factRule({
  name: "require-webhook-verification",
  description: "Require webhooks to verify their sender's signature or secret",
  why: "The address of a webhook is no secret for long. Whoever knows it sends messages in any person's name: the bot acts on forged commands, payments and events, and answers into real conversations.",
  instead:
    "Verify the platform's signature over the raw body (library middleware, or an HMAC compared in constant time) or its secret token before anything is read, and answer 401 otherwise.",
  notAFinding: [
    "Handlers of a platform's own library, which verifies, and programs that verify in a middleware",
    "Programs that read the platform's signature header or compare an HMAC anywhere below the same manifest",
    "A Telegram webhook below a path that is not written in the program (the token in the route)",
    "Bodies that do not look like a platform's",
  ],
  example: {
    javascript: {
      bad: 'app.post("/webhook", (req, res) => handle(req.body.events[0].replyToken));',
      good: 'app.post("/webhook", line.middleware({ channelSecret }), (req, res) => handle(req.body.events[0].replyToken));',
    },
    python: {
      bad: '@app.post("/webhook")\ndef webhook():\n    reply(request.json["events"][0]["replyToken"])',
      good: '@app.post("/webhook")\ndef webhook():\n    handler.handle(request.get_data(as_text=True), request.headers["X-Line-Signature"])',
    },
  },
  preset: "recommended",
  cwe: [345, 347],
  owaspLlm2025: [],
  owaspLlm2026: [],
  asi: ["ASI07"],
  mcp: ["MCP07"],
  practices: ["authentication", "api-security", "endpoints"],
  securitySeverity: 7.5,
  kinds: ["sender"],
  reaches: "the sender is not verified",
  advice: (hit) => useInstead(hit, "Verify the platform's signature over the raw body."),
});
