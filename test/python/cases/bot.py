"""A bot as people write them."""
import os.path
import sqlite3 as db
from discord.ext import commands, tasks
from .store import save as keep, load
from ..shared import *

try:
    import ujson as json
except ImportError:
    import json

TOKEN: str = os.environ["TOKEN"]
bot = commands.Bot(command_prefix="!")
counts = {}


@bot.command(name="run")
async def run(ctx: commands.Context, *, query: str = "x"):
    rows = db.connect("a.db").execute(f"SELECT * FROM t WHERE a = '{query}' LIMIT {10:d}").fetchall()
    text = "%s and %s" % (query, rows[0])
    names = [row["name"].strip() for row in rows if row for part in row]
    await ctx.send("{}".format(text), file=None, **counts)
    first, (second, *others) = names
    a = b = load(query)
    counts[ctx.author.id] += 1


class Notes(commands.Cog, Mixin):
    limit: int = 5
    size = 2
    double = size * 2

    def __init__(self, bot, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.bot = bot

    @property
    def name(self) -> str:
        return self._name

    @staticmethod
    def make(x):
        return Notes(x)

    @classmethod
    def other(cls, x: "Notes"):
        return cls(x)

    @commands.Cog.listener()
    async def on_message(self, message):
        global last
        last = message.content
        async with session.get(url, params={"q": last, **extra}) as response:
            body = await response.json()
        with open(body["path"], "w") as f, lock:
            f.write(body)
        return super().on_message(message)


def outer():
    value = 1

    def inner():
        nonlocal value
        value = value + 1
        yield value
        yield from inner()

    return lambda x, y=value: x if not y else -x


if __name__ == "__main__":
    bot.run(TOKEN)
