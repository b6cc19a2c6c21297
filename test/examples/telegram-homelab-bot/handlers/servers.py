"""Looking after the machines."""

import asyncio
import shlex
import subprocess

from telegram import Update
from telegram.ext import ContextTypes

import config


async def ping(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if not context.args:
        await update.message.reply_text("Which host?")
        return
    host = context.args[0]
    result = subprocess.run(f"ping -c 3 {host}", shell=True, capture_output=True, text=True, timeout=30)
    await update.message.reply_text(result.stdout or result.stderr)


async def trace(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    host = " ".join(context.args)
    process = await asyncio.create_subprocess_shell(
        "traceroute -m 15 " + shlex.quote(host),
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    await update.message.reply_text(out.decode())


async def uptime(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    address = config.SERVERS.get(context.args[0] if context.args else "nas")
    if address is None:
        await update.message.reply_text("I only know " + ", ".join(config.SERVERS))
        return
    result = subprocess.run(["ssh", address, "uptime"], capture_output=True, text=True, timeout=10)
    await update.message.reply_text(result.stdout)


async def wake(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.effective_user.id not in config.ADMINS:
        return
    process = await asyncio.create_subprocess_shell("wakeonlan -f machines/" + context.args[0])
    await process.wait()
    await update.message.reply_text("Woken up.")
