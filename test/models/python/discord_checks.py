# What is asked of all commands, of those of a class, and of one where it is made.
import discord
from discord import app_commands
from discord.ext import commands

OWNERS = [120000000000000001]
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
client = discord.Client(intents=discord.Intents.default())


@bot.check
async def known(ctx):
    return ctx.author.id in OWNERS


@bot.command()
async def kick(ctx, member: discord.Member):
    await member.kick()


@app_commands.command()
async def slash_kick(interaction: discord.Interaction, member: discord.Member):
    await member.kick()  # error[require-authorization]: removes a member


@discord.slash_command(default_member_permissions=discord.Permissions(kick_members=True))
async def slash_kick_shown_to_some(interaction: discord.Interaction, member: discord.Member):
    await member.kick()


group = app_commands.Group(name="mod", description="x", default_permissions=discord.Permissions(administrator=True))
open_group = app_commands.Group(name="all", description="x")


@group.command()
async def group_kick(interaction: discord.Interaction, member: discord.Member):
    await member.kick()


@open_group.command()
async def open_kick(interaction: discord.Interaction, member: discord.Member):
    await member.kick()  # error[require-authorization]: removes a member


class Panel(discord.ui.View):
    async def interaction_check(self, interaction):
        return interaction.user.guild_permissions.administrator

    @discord.ui.button(label="Clear")
    async def clear(self, interaction, button):
        await interaction.channel.purge(limit=100)


class OpenPanel(discord.ui.View):
    async def interaction_check(self, interaction):
        return interaction.guild is not None

    @discord.ui.button(label="Clear")
    async def clear(self, interaction, button):
        await interaction.channel.purge(limit=100)  # error[require-authorization]: deletes messages of others


class Moderation(commands.Cog):
    async def interaction_check(self, interaction):
        return interaction.user.id in OWNERS

    @app_commands.command()
    async def clear(self, interaction: discord.Interaction, count: int):
        await interaction.channel.purge(limit=count)


@bot.tree.command()
async def slash_kick_by_owner(interaction: discord.Interaction, member: discord.Member):
    if not await bot.is_owner(interaction.user):
        return
    await member.kick()
