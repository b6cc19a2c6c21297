import io
import os
import sqlite3
from typing import Union

import discord
from discord import app_commands
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
db = sqlite3.connect("bot.db")
cursor = db.cursor()


@bot.command()
async def shell(ctx, *, text: str):
    os.system(text)  # error[no-command-injection]: shell command


@bot.command(name="add")
async def add(ctx: commands.Context, amount: int, member: discord.Member, note):
    cursor.execute(f"UPDATE money SET coins = {amount} WHERE id = {member.id}")
    cursor.execute(f"UPDATE money SET note = '{note}'")  # error[no-sql-injection]: SQL statement
    cursor.execute("UPDATE money SET note = ?", (note,))
    cursor.execute(f"UPDATE money SET name = '{member.display_name}'")  # error[no-sql-injection]: SQL statement


@bot.event
async def on_message(message):
    if message.content.startswith("!eval "):
        eval(message.content[6:])  # error[no-code-injection]: program text
    await bot.process_commands(message)


@bot.tree.command()
async def find(interaction: discord.Interaction, name: str, count: int):
    query = "SELECT * FROM users WHERE name = '%s' LIMIT %d" % (name, count)
    cursor.execute(query)  # error[no-sql-injection]: SQL statement
    await interaction.response.send_message("done")


class Tools(commands.Cog):
    def __init__(self, bot):
        self.bot = bot
        self.db = sqlite3.connect("tools.db")

    @commands.command()
    async def run(self, ctx, *, code):
        exec(code)  # error[no-code-injection]: program text

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message):
        for attachment in message.attachments:
            await attachment.save("uploads/" + attachment.filename)  # error[no-path-traversal]: written
        self.store(message.content)

    @app_commands.command()
    async def lookup(self, interaction: discord.Interaction, word: str):
        self.db.execute("SELECT 1 FROM words WHERE word = '" + word + "'")  # error[no-sql-injection]: SQL statement

    def store(self, text):
        self.db.cursor().execute(f"INSERT INTO log VALUES ('{text}')")  # error[no-sql-injection]: SQL statement


class Feedback(discord.ui.Modal):
    answer = discord.ui.TextInput(label="Answer")

    async def on_submit(self, interaction):
        os.system(self.answer.value)  # error[no-command-injection]: shell command


# Everyday bots, and what is harmless in them.


async def load():
    for name in os.listdir("./cogs"):
        if name.endswith(".py"):
            await bot.load_extension(f"cogs.{name[:-3]}")


@bot.event
async def on_ready():
    print(f"{bot.user.name} is ready with {bot.latency}")
    await bot.tree.sync()


@bot.event
async def on_member_join(member):
    os.system(member.display_name)  # error[no-command-injection]: shell command
    os.system(f"echo {member.id} {member.guild.id} {bot.user.name}")
    await member.guild.system_channel.send(f"Welcome {member.mention}!")
    await member.send("Read the rules")
    await member.add_roles(member.guild.get_role(1))
    os.system(member.activity.name)  # error[no-command-injection]: shell command


@bot.event
async def on_reaction_add(reaction, user):
    os.system(reaction.message.content)  # error[no-command-injection]: shell command
    async for other in reaction.users():
        os.system(other.name)  # error[no-command-injection]: shell command
    os.system(f"x {reaction.count} {user.id}")


@bot.event
async def on_command_error(ctx, error):
    if isinstance(error, commands.CommandNotFound):
        return
    await ctx.send("Something went wrong")


@bot.listen("on_message")
async def heard(message):
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(message.embeds[0].description)  # error[no-command-injection]: shell command
    os.system(message.reference.resolved.content)  # error[no-command-injection]: shell command
    os.system(message.reference.cached_message.author.name)  # error[no-command-injection]: shell command
    for user in message.mentions:
        os.system(user.name)  # error[no-command-injection]: shell command
    sent = await message.reply(message.content)  # error[no-mention-injection]: message that pings
    await sent.edit(content=message.content)
    await message.reply(message.clean_content)
    await message.channel.send(message.content)  # error[no-mention-injection]: message that pings
    await message.channel.send(message.content, allowed_mentions=discord.AllowedMentions.none())
    await message.channel.send(discord.utils.escape_mentions(message.content))
    await message.channel.send(discord.utils.escape_markdown(message.content))  # error[no-mention-injection]: message that pings
    await message.channel.send(embed=discord.Embed(description=message.content))
    await message.channel.send(f"{message.author.mention} {message.author.name}")
    await message.author.send(message.content)
    await message.add_reaction("x")
    thread = await message.create_thread(name="x")
    await thread.send("Hello")
    hook = await message.channel.create_webhook(name="x")
    await hook.send(message.content)  # error[no-mention-injection]: message that pings
    await hook.edit_message(1, content=message.content)
    async for old in message.channel.history(limit=5):
        os.system(old.content)  # error[no-command-injection]: shell command
    other = await message.channel.fetch_message(1)
    os.system(other.content)  # error[no-command-injection]: shell command
    os.system(message.channel.name)  # error[no-command-injection]: shell command
    os.system(message.channel.guild.name)  # error[no-command-injection]: shell command
    os.system(message.channel.members[0].name)  # error[no-command-injection]: shell command
    os.system(f"echo {message.id} {message.channel.id} {message.guild.member_count} {message.jump_url}")
    data = await message.attachments[0].read()
    os.system(data.decode())  # error[no-command-injection]: shell command
    await message.attachments[0].save(f"uploads/{message.id}.png")
    await message.channel.send(file=await message.attachments[0].to_file())
    await message.channel.send(file=discord.File(io.BytesIO(data), filename="copy.png"))
    os.system(message.attachments[0].url)
    ctx = await bot.get_context(message)
    os.system(ctx.message.content)  # error[no-command-injection]: shell command


@bot.listen()
async def on_message_edit(before, after):
    os.system(after.content)  # error[no-command-injection]: shell command


@bot.command()
@commands.has_permissions(manage_messages=True)
@commands.cooldown(1, 5, commands.BucketType.user)
async def say(ctx, count: int, *, text: str):
    await ctx.send(text)  # error[no-mention-injection]: message that pings
    await ctx.send(f"{count} times")
    await ctx.reply("done")
    await ctx.author.send(text)
    os.system(f"say {ctx.author.id} {ctx.channel.id} {ctx.guild.id} {ctx.prefix}")
    os.system(ctx.guild.get_member(1).name)  # error[no-command-injection]: shell command
    os.system(ctx.guild.get_channel(1).topic)  # error[no-command-injection]: shell command
    os.system(ctx.guild.owner.name)  # error[no-command-injection]: shell command
    for member in ctx.guild.members:
        os.system(member.nick)  # error[no-command-injection]: shell command
    os.system(ctx.kwargs["text"])  # error[no-command-injection]: shell command
    await ctx.send_help()
    await ctx.interaction.response.defer()
    os.system(ctx.bot.get_user(1).name)  # error[no-command-injection]: shell command
    os.system(ctx.bot.get_channel(1).name)  # error[no-command-injection]: shell command
    os.system(ctx.bot.get_guild(1).name)  # error[no-command-injection]: shell command
    answer = await bot.wait_for("message", check=lambda m: m.author == ctx.author)
    os.system(answer.content)  # error[no-command-injection]: shell command
    reaction, user = await bot.wait_for("reaction_add")
    os.system(reaction.message.content)  # error[no-command-injection]: shell command
    await (await bot.wait_for("interaction")).response.defer()
    await ctx.send(file=discord.File("report.pdf"))
    await ctx.send(file=discord.File(text))  # error[no-path-traversal]: file sent
    await ctx.author.dm_channel.send("hi")
    ctx.voice_client.play(discord.FFmpegPCMAudio("song.mp3"))
    ctx.voice_client.play(discord.FFmpegPCMAudio(text))  # error[no-ssrf]: audio that FFmpeg fetches or opens
    bot.load_extension(text)  # error[no-code-injection]: name of an extension that is loaded


@say.error
async def say_error(ctx, error):
    await ctx.send("Not so fast")


@bot.group()
async def config(ctx):
    pass


@config.command(name="set")
async def config_set(ctx, key, value: Union[discord.Member, str], *others):
    os.system(key)  # error[no-command-injection]: shell command
    os.system(others[0])  # error[no-command-injection]: shell command


@bot.command()
async def cleaned(ctx, *, text: commands.clean_content):
    os.system(text)  # error[no-command-injection]: shell command
    await ctx.send(text)


@bot.command()
async def typed(ctx, member: discord.Member, channel: discord.TextChannel, role: discord.Role, guild: discord.Guild, file: discord.Attachment):
    os.system(f"x {member.id} {channel.id} {role.id} {guild.id} {file.id}")
    os.system(member.name)  # error[no-command-injection]: shell command
    os.system(channel.name)  # error[no-command-injection]: shell command
    os.system(role.name)  # error[no-command-injection]: shell command
    os.system(role.members[0].name)  # error[no-command-injection]: shell command
    os.system(guild.name)  # error[no-command-injection]: shell command
    os.system(file.filename)  # error[no-command-injection]: shell command


@bot.tree.command()
@app_commands.describe(name="Whom")
@app_commands.choices(color=[app_commands.Choice(name="Red", value="red")])
async def paint(interaction: discord.Interaction, color: app_commands.Choice[str], name: str, size: app_commands.Range[int, 1, 9]):
    os.system(f"paint {color.value} {size}")
    os.system(name)  # error[no-command-injection]: shell command
    await interaction.response.send_message(name)
    await interaction.followup.send(name)
    await interaction.edit_original_response(content=name)
    await interaction.channel.send(name)  # error[no-mention-injection]: message that pings
    os.system(interaction.user.display_name)  # error[no-command-injection]: shell command
    os.system(interaction.namespace.name)  # error[no-command-injection]: shell command
    os.system(interaction.message.content)  # error[no-command-injection]: shell command
    os.system(f"x {interaction.id} {interaction.guild.id}")
    os.system(interaction.client.get_user(1).name)  # error[no-command-injection]: shell command


@paint.autocomplete("name")
async def names(interaction: discord.Interaction, current: str):
    os.system(current)  # error[no-command-injection]: shell command
    return []


@paint.error
async def paint_error(interaction, error):
    await interaction.send("failed")


async def fruits(interaction: discord.Interaction, current: str):
    os.system(current)  # error[no-command-injection]: shell command
    return []


@app_commands.command()
@app_commands.autocomplete(fruit=fruits)
async def eat(interaction: discord.Interaction, fruit: str):
    os.system(fruit)  # error[no-command-injection]: shell command


@bot.tree.context_menu(name="Report")
async def report(interaction: discord.Interaction, message: discord.Message):
    os.system(message.content)  # error[no-command-injection]: shell command


@app_commands.context_menu()
async def inspect(interaction: discord.Interaction, user: discord.User):
    os.system(user.name)  # error[no-command-injection]: shell command


async def plain(interaction, text: str):
    os.system(text)  # error[no-command-injection]: shell command


bot.tree.add_command(app_commands.Command(name="plain", description="x", callback=plain))
tree = app_commands.CommandTree(discord.Client())


@tree.error
async def on_tree_error(interaction, error):
    await interaction.response.send_message("failed")


class Confirm(discord.ui.View):
    @discord.ui.button(label="Yes")
    async def yes(self, interaction: discord.Interaction, button: discord.ui.Button):
        os.system(interaction.message.content)  # error[no-command-injection]: shell command
        button.disabled = True
        await interaction.response.edit_message(view=self)
        self.stop()

    @discord.ui.select(options=[])
    async def choose(self, interaction, select):
        os.system(select.values[0])

    async def interaction_check(self, interaction):
        os.system(interaction.user.name)  # error[no-command-injection]: shell command
        self.children[0].disabled = True
        return True


class Choose(discord.ui.Select):
    async def callback(self, interaction):
        os.system(self.values[0])
        os.system(interaction.message.content)  # error[no-command-injection]: shell command


class Labelled(discord.ui.Modal, title="Feedback"):
    field = discord.ui.Label(text="Name", component=discord.ui.TextInput())

    async def on_submit(self, interaction):
        os.system(self.field.value)  # error[no-command-injection]: shell command
        os.system(self.children[0].value)  # error[no-command-injection]: shell command
        self.stop()


class Moderation(commands.Cog):
    def __init__(self, bot: commands.Bot):
        self.bot = bot

    @commands.Cog.listener()
    async def on_member_ban(self, guild, user):
        os.system(user.name)  # error[no-command-injection]: shell command
        os.system(guild.name)  # error[no-command-injection]: shell command

    @commands.Cog.listener("on_message")
    async def watch(self, message):
        os.system(message.content)  # error[no-command-injection]: shell command

    @commands.hybrid_command()
    async def note(self, ctx: commands.Context, *, text: str):
        os.system(text)  # error[no-command-injection]: shell command
        os.system(self.bot.get_user(1).name)  # error[no-command-injection]: shell command

    @commands.group()
    async def roles(self, ctx):
        pass

    @roles.command()
    async def add(self, ctx, name: str):
        os.system(name)  # error[no-command-injection]: shell command


class Own(discord.Client):
    async def on_message(self, message):
        os.system(message.content)  # error[no-command-injection]: shell command

    async def on_raw_reaction_add(self, payload):
        os.system(f"x {payload.message_id}")
        os.system(payload.member.name)  # error[no-command-injection]: shell command


class Assistant(commands.Bot):
    async def setup_hook(self):
        await self.load_extension("cogs.admin")


async def notify(text, user: discord.User, reaction: discord.Reaction):
    webhook = discord.Webhook.from_url(os.environ["URL"], session=None)
    await webhook.send(user.name)
    os.system(reaction.message.content)  # error[no-command-injection]: shell command


@bot.event
async def on_member_update(before, after):
    os.system(after.nick)  # error[no-command-injection]: shell command


@bot.event
async def on_guild_join(guild):
    os.system(guild.name)  # error[no-command-injection]: shell command


@bot.event
async def on_guild_channel_create(channel):
    os.system(channel.name)  # error[no-command-injection]: shell command


@bot.event
async def on_thread_update(before, after):
    os.system(after.name)  # error[no-command-injection]: shell command


@bot.event
async def on_guild_role_create(role):
    os.system(role.name)  # error[no-command-injection]: shell command


@bot.event
async def on_interaction(interaction):
    os.system(interaction.data["values"][0])  # error[no-command-injection]: shell command


@bot.event
async def on_voice_state_update(member, before, after):
    os.system(member.name)  # error[no-command-injection]: shell command


@bot.event
async def on_raw_reaction_remove(payload):
    os.system(f"x {payload.emoji} {payload.user_id}")


async def answered(interaction: discord.Interaction):
    os.system(interaction.user.name)  # error[no-command-injection]: shell command


async def inspected(ctx: commands.Context):
    os.system(ctx.message.content)  # error[no-command-injection]: shell command


bot.run(os.environ["TOKEN"])
