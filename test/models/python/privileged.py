# What not everybody may have a bot do, with and without a check of who asks.
import discord
from discord import app_commands
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@bot.command()
async def ban(ctx, member: discord.Member):
    await member.ban()  # error[require-authorization]: bans a member


@bot.command()
async def kick(ctx, member: discord.Member):
    await member.kick()  # error[require-authorization]: removes a member


@bot.command()
async def timeout(ctx, member: discord.Member):
    await member.timeout(None)  # error[require-authorization]: mutes a member


@bot.command()
async def promote(ctx, member: discord.Member):
    await member.add_roles(discord.Object(1))  # error[require-authorization]: changes a member's roles


@bot.command()
async def leave(ctx):
    await ctx.guild.leave()  # error[require-authorization]: makes the bot leave a server


@bot.command()
@commands.cooldown(1, 5)
async def clear(ctx, amount: int):
    await ctx.channel.purge(limit=amount)  # error[require-authorization]: deletes messages of others


@bot.command()
@commands.bot_has_permissions(manage_channels=True)
async def remove(ctx):
    await ctx.channel.delete()  # error[require-authorization]: deletes a channel


@bot.command()
@commands.guild_only()
async def lock(ctx):
    await ctx.channel.set_permissions(ctx.guild.default_role, send_messages=False)  # error[require-authorization]: changes who may use


# Checks of who asks.
@bot.command()
@commands.has_permissions(ban_members=True)
async def ban_checked(ctx, member: discord.Member):
    await member.ban()


@commands.has_role("Moderator")
@bot.command()
async def kick_checked(ctx, member: discord.Member):
    await member.kick()


@bot.command()
@commands.check(lambda ctx: ctx.author.id == ctx.guild.owner_id)
async def leave_checked(ctx):
    await ctx.guild.leave()


@bot.tree.command()
@app_commands.checks.has_permissions(manage_messages=True)
async def clear_checked(interaction: discord.Interaction, amount: int):
    await interaction.channel.purge(limit=amount)


@bot.tree.command()
@app_commands.default_permissions(manage_channels=True)
@app_commands.checks.cooldown(1, 5)
async def remove_checked(interaction: discord.Interaction):
    await interaction.channel.delete()


@bot.tree.command()
@app_commands.check(lambda interaction: interaction.user.id == 120000000000000001)
async def lock_checked(interaction: discord.Interaction):
    await interaction.channel.set_permissions(interaction.guild.default_role, send_messages=False)


@bot.command()
async def mute_checked(ctx, member: discord.Member):
    if ctx.permissions.moderate_members:
        await member.timeout(None)


@bot.tree.command()
async def mute_by_menu(interaction: discord.Interaction, member: discord.Member):
    if interaction.permissions.moderate_members:
        await member.timeout(None)


# Everyday uses: one's own roles.
@bot.command()
async def news(ctx):
    await ctx.author.add_roles(discord.Object(1))
