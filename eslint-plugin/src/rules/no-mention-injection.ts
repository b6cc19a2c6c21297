/** Untrusted text in a chat message in which mentions ping. */
import { flowRule } from "../define.js";
import { gradeMention } from "./mention-grade.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noMentionInjection = flowRule({
  name: "no-mention-injection",
  description: "Disallow untrusted text in messages that ping whoever it mentions",
  why: "A member who may not ping everyone writes `say @everyone`, or makes the model write it, and the bot, which may, pings the whole server in its own name.",
  instead:
    "Send with `allowedMentions: { parse: [] }` (in Python `allowed_mentions=discord.AllowedMentions.none()`), set the same for the whole client, or put the text into an embed, where nothing pings.",
  notAFinding: [
    "Messages with `allowedMentions`, and clients made with it",
    "Embeds, answers to interactions, direct messages, edits of messages",
    "Names of users and servers: the platform lets them hold no `@`",
    "An echo inside a sentence of the bot's own, such as ``No user named ${name}`` (reported as possible in `strict`)",
    "What moderators have the bot say (an echo of all of it is reported as possible in `strict`)",
    "Text between backticks, which is shown as it is (reported as possible in `strict`: the text may close them)",
    "Answers of the interfaces that the bot asks: quotes, prices, the weather (the option `sources` follows them, too)",
    "Text cleaned of mentions (`cleanContent`, `@` replaced)",
    "Text through `discord.utils.escape_mentions` or a `clean_content` parameter",
  ],
  example: {
    javascript: {
      bad: 'await message.channel.send(args.join(" "));',
      good: 'await message.channel.send({ content: args.join(" "), allowedMentions: { parse: [] } });',
    },
    python: {
      bad: 'await message.channel.send(" ".join(args))',
      good: 'await message.channel.send(" ".join(args), allowed_mentions=discord.AllowedMentions.none())',
    },
  },
  preset: "recommended",
  strictBecause: "An echo inside a sentence of the bot's own, or between backticks, is seldom felt to be an attack.",
  cwe: [74, 116],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  practices: ["injection"],
  securitySeverity: 4.3,
  kinds: ["mention"],
  // What a fixed host answers is most often not written by people who would ping: only who speaks to the bot, or through its model, counts.
  sources: ["chat", "webhook", "http", "llm", "tool"],
  reaches: "a message that pings",
  advice: (hit) => useInstead(hit, "Send it with mentions off instead."),
  grade: gradeMention,
  suggest: offer("allow-no-mentions"),
});
