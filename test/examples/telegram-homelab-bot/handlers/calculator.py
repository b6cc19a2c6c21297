"""Sums, and units."""

import ast

from telegram import Update
from telegram.ext import ContextTypes

UNITS = {"km": 1.609, "kg": 0.454, "l": 3.785}


async def calc(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    expression = "".join(context.args)
    try:
        result = eval(expression, {"__builtins__": {}})
    except Exception:
        result = "I cannot do that."
    await update.message.reply_text(str(result))


async def convert(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    values = ast.literal_eval(f"[{','.join(context.args[1:])}]")
    factor = UNITS.get(context.args[0], 1)
    await update.message.reply_text(", ".join(f"{value * factor:.1f}" for value in values))
