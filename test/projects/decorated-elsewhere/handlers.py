from functools import wraps

from settings import ADMIN_IDS
from telegram import Update
from telegram.ext import ContextTypes


def admin_only(func):
    @wraps(func)
    async def wrapped(update: Update, context: ContextTypes.DEFAULT_TYPE, *args, **kwargs):
        if update.effective_user.id not in ADMIN_IDS:
            await update.message.reply_text("Not allowed.")
            return
        return await func(update, context, *args, **kwargs)

    return wrapped


# The function below stands for the wrapper, which another file registers; nobody calls what the wrapper holds but the wrapper.
@admin_only
async def remove(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await context.bot.ban_chat_member(update.effective_chat.id, int(context.args[0]))


async def remove_at_will(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await context.bot.ban_chat_member(update.effective_chat.id, int(context.args[0]))  # error[require-authorization]: removes a member
