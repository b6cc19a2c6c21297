import os

import discord
import disnake
import nextcord
from disnake.ext import commands as dis
from nextcord.ext import commands as nex

pycord = discord.Bot()
next_bot = nex.Bot(command_prefix="!")
dis_bot = dis.InteractionBot()


@pycord.slash_command(description="Runs")
async def run(ctx: discord.ApplicationContext, text: str, count: int):
    os.system(text)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")
    await ctx.respond(text)
    await ctx.defer()
    os.system(ctx.author.display_name)  # error[no-command-injection]: shell command
    os.system(ctx.bot.get_user(1).name)  # error[no-command-injection]: shell command


@discord.slash_command()
async def apart(ctx, text: str):
    os.system(text)  # error[no-command-injection]: shell command
    await ctx.send_modal(Feedback(title="x"))


@pycord.message_command(name="Show")
async def show(ctx, message: discord.Message):
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(ctx.target.content)  # error[no-command-injection]: shell command


class Feedback(discord.ui.Modal):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_item(discord.ui.InputText(label="Name"))

    async def callback(self, interaction: discord.Interaction):
        os.system(self.children[0].value)  # error[no-command-injection]: shell command


class Buttons(discord.ui.View):
    @discord.ui.button(label="x")
    async def pressed(self, button, interaction):
        os.system(interaction.message.content)  # error[no-command-injection]: shell command
        os.system(f"x {button.label}")


@next_bot.slash_command()
async def root(interaction: nextcord.Interaction):
    await interaction.send("x")


@root.subcommand()
async def leaf(interaction: nextcord.Interaction, text: str = nextcord.SlashOption(description="x")):
    os.system(text)  # error[no-command-injection]: shell command
    await interaction.followup.send(text)


@leaf.on_autocomplete("text")
async def complete(interaction, text: str):
    os.system(text)  # error[no-command-injection]: shell command


@next_bot.command()
async def old(ctx: nex.Context, *, text):
    os.system(text)  # error[no-command-injection]: shell command


@dis_bot.slash_command()
async def look(inter: disnake.ApplicationCommandInteraction, text: str = dis.Param(description="x"), number: int = 5):
    os.system(text)  # error[no-command-injection]: shell command
    os.system(f"seq {number}")
    await inter.edit_original_response(text)


class Form(disnake.ui.Modal):
    async def callback(self, inter: disnake.ModalInteraction):
        os.system(inter.text_values["name"])  # error[no-command-injection]: shell command


class Cog(dis.Cog):
    @dis.slash_command()
    async def find(self, inter, text: str):
        os.system(text)  # error[no-command-injection]: shell command
        os.system(inter.data.options[0])  # error[no-command-injection]: shell command

    @dis.user_command()
    async def greet(self, inter, user: disnake.User):
        os.system(user.name)  # error[no-command-injection]: shell command
