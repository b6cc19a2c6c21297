import discord
from discord.ext import commands


class Echo(commands.Bot):
    def __init__(self):
        super().__init__(command_prefix="!", intents=discord.Intents.default(), allowed_mentions=discord.AllowedMentions(everyone=False))

    async def setup_hook(self):
        await self.load_extension("cogs.echo")


Echo().run("…")
