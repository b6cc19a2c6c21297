const { sessions, drafts, history, remember } = require("./state");

module.exports = (bot) => {
  bot.on("text", (ctx) => {
    sessions.set(ctx.from.id, { step: "name", name: ctx.message.text });
    drafts[ctx.from.id] = ctx.message.text;
    history.push(ctx.message.text);
    remember(ctx.from.id, "city", ctx.message.text);
    sessions.set("count", { step: "count", count: ctx.message.text.length });
  });
};
