import os
import sqlite3

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
