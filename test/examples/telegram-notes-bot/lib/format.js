const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text) {
  return String(text).replace(/[&<>"]/g, (char) => ENTITIES[char]);
}

/** A card in Telegram's HTML. */
export function noteCard(title, date) {
  return `📌 <b>${title}</b>\n<i>${date.toLocaleDateString('en-GB')}</i>`;
}

export function shorten(text, length = 80) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
