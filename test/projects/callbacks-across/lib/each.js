exports.each = (list, done) => {
  for (const item of list) done(item);
};
exports.later = (text, done) => setTimeout(() => done(null, text.trim()), 10);
exports.retry = async (times, work) => {
  for (let i = 0; i < times; i++) {
    try {
      return await work(i);
    } catch (error) {
      console.error(error);
    }
  }
};
exports.compose = (...steps) => (value) => steps.reduce((result, step) => step(result), value);
exports.guarded = (handler) => async (ctx) => {
  if (ctx.from.id !== 1) return;
  await handler(ctx);
};
exports.curry = (a) => (b) => `${a} ${b}`;
