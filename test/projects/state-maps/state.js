const sessions = new Map();
const drafts = {};
const history = [];
function remember(id, key, value) {
  const session = sessions.get(id) ?? {};
  session[key] = value;
  sessions.set(id, session);
}
const recall = (id) => sessions.get(id);
module.exports = { sessions, drafts, history, remember, recall };
