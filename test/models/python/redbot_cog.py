import os

from redbot.core import Config, checks, commands, data_manager
from redbot.core.bot import Red
from redbot.core.data_manager import cog_data_path
from redbot.core.utils.chat_formatting import box, escape, humanize_list, humanize_number, pagify


class Tools(commands.Cog):
    def __init__(self, bot: Red):
        self.bot = bot
        self.config = Config.get_conf(self, identifier=1)
        self.config.register_guild(name="x")

    @commands.command()
    @checks.is_owner()
    async def shell(self, ctx: commands.Context, *, text: str):
        os.system(text)  # error[no-command-injection]: shell command
        await ctx.send(text)
        await ctx.send(box(text))
        await ctx.maybe_send_embed(text)
        for page in pagify(text):
            await ctx.send(page)
            os.system(page)  # error[no-command-injection]: shell command
        await ctx.send(humanize_number(5))
        os.system(humanize_list([text]))  # error[no-command-injection]: shell command
        await ctx.author.dm_channel.send(escape(text, mass_mentions=True))
        await ctx.author.dm_channel.send(escape(text))  # error[no-mention-injection]: message that pings
        await self.config.guild(ctx.guild).name.set(text)
        name = await self.config.guild(ctx.guild).name()
        everything = await self.config.guild(ctx.guild).all()
        os.system(f"x {len(name)} {len(everything)} {len(await self.config.all_guilds())} {await self.config.limit()}")
        open(cog_data_path(self) / text)  # error[no-path-traversal]: opened
        open(data_manager.bundled_data_path(self) / "x.json")
        os.system(self.bot.get_user(1).name)  # error[no-command-injection]: shell command

    @commands.group()
    async def settings(self, ctx):
        pass

    @settings.command(name="name")
    async def settings_name(self, ctx, number: int, name):
        os.system(f"seq {number}")
        os.system(name)  # error[no-command-injection]: shell command
        await ctx.tick()


async def use(ctx: commands.Context):
    await ctx.maybe_send_embed("x")
