"""Notes: one line each, with a search."""

from datetime import datetime, timezone

from telegram import Update
from telegram.ext import ContextTypes

import storage

ORDERS = {"new": "added DESC", "old": "added ASC"}


async def add(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    body = update.message.text.partition(" ")[2].strip()
    if not body:
        await update.message.reply_text("A note needs words.")
        return
    now = datetime.now(timezone.utc).isoformat()
    storage.query("INSERT INTO notes (user, body, added) VALUES (?, ?, ?)", (update.effective_user.id, body, now))
    await update.message.reply_text("Noted.")


async def find(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    rows = storage.search(update.effective_user.id, " ".join(context.args))
    await update.message.reply_text("\n".join(f"• {body}" for (body,) in rows) or "Nothing found.")


async def latest(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    order = ORDERS.get(context.args[0] if context.args else "new", "added DESC")
    limit = int(context.args[1]) if len(context.args) > 1 else 5
    rows = storage.query(f"SELECT body FROM notes WHERE user = ? ORDER BY {order} LIMIT {limit}", (update.effective_user.id,))
    since = context.args[2] if len(context.args) > 2 else ""
    if since:
        rows = storage.query("SELECT body FROM notes WHERE added > '" + since + "'")
    await update.message.reply_text("\n".join(body for (body,) in rows) or "No notes yet.")
