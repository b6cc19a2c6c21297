import os

import hikari
import interactions
import lightbulb
from interactions import AllowedMentions, Extension, ModalContext, OptionType, SlashContext, listen, modal_callback, slash_command, slash_option
from interactions.api.events import MessageCreate

gateway = hikari.GatewayBot(token=os.environ["TOKEN"], intents=hikari.Intents.ALL)


@gateway.listen()
async def heard(event: hikari.GuildMessageCreateEvent) -> None:
    os.system(event.content)  # error[no-command-injection]: shell command
    os.system(f"log {event.author_id} {event.message.id} {event.author.id}")
    os.system(event.message.content)  # error[no-command-injection]: shell command
    os.system(event.author.username)  # error[no-command-injection]: shell command
    for attachment in event.message.attachments:
        os.system(f"file {attachment.filename} {attachment.size}")  # error[no-command-injection]: shell command
    await event.message.respond(event.content)
    for message in await gateway.rest.fetch_messages(1):
        os.system(message.content)  # error[no-command-injection]: shell command
    await gateway.rest.create_message(1, event.content)
    os.system((await gateway.rest.fetch_message(1, 2)).content)  # error[no-command-injection]: shell command


@gateway.listen(hikari.InteractionCreateEvent)
async def pressed(event):
    os.system(event.interaction.custom_id)  # error[no-command-injection]: shell command
    os.system(event.interaction.components[0].value)  # error[no-command-injection]: shell command
    os.system(f"log {event.interaction.user.id} {event.interaction.guild_id}")
    await event.interaction.create_initial_response(4, "ok")


def seen_message(message: hikari.Message, ctx: lightbulb.SlashContext, sent: interactions.Message):
    os.system(f"log {message.author.id}")
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(ctx.options.text)  # error[no-command-injection]: shell command
    os.system(sent.content)  # error[no-command-injection]: shell command
    ctx.respond(hikari.Embed(title="x"))


async def later(event):
    os.system(event.message.content)  # error[no-command-injection]: shell command


gateway.subscribe(hikari.MessageCreateEvent, later)

bulb = lightbulb.BotApp(token=os.environ["TOKEN"])
plugin = lightbulb.Plugin("extras")


@bulb.command
@lightbulb.option("host", "which host")
@lightbulb.command("ping", "pings")
@lightbulb.implements(lightbulb.SlashCommand)
async def ping(ctx: lightbulb.Context) -> None:
    os.system(f"ping {ctx.options.host}")  # error[no-command-injection]: shell command
    os.system(f"log {ctx.author.id} {ctx.guild_id}")
    await ctx.respond(ctx.options.host)


@plugin.command
@lightbulb.command("name", "names")
@lightbulb.implements(lightbulb.SlashCommand)
async def name(ctx):
    os.system(ctx.options.text)  # error[no-command-injection]: shell command
    ctx.bot.load_extensions("x")


@plugin.listener(hikari.GuildMessageCreateEvent)
async def seen(event):
    os.system(event.content)  # error[no-command-injection]: shell command


os.system(f"log {plugin.bot}")
bulb.run()

client = interactions.Client(token=os.environ["TOKEN"])


class Tools(Extension):
    @slash_command(name="dig", description="digs")
    @slash_option(name="host", description="host", required=True, opt_type=OptionType.STRING)
    async def dig(self, ctx: SlashContext, host: str, times: int):
        os.system(f"dig {host}")  # error[no-command-injection]: shell command
        os.system(f"dig {times} {ctx.author_id} {ctx.author.id}")
        await ctx.send(host)  # error[no-mention-injection]: message that pings
        await ctx.send(host, allowed_mentions=AllowedMentions.none())
        await ctx.defer()
        await ctx.send(embeds=interactions.Embed(title="x"))

    @modal_callback("form")
    async def form(self, ctx: ModalContext, words: str):
        os.system(words)  # error[no-command-injection]: shell command
        os.system(ctx.responses["words"])  # error[no-command-injection]: shell command
        os.system(ctx.custom_id)  # error[no-command-injection]: shell command
        os.system(ctx.message.content)  # error[no-command-injection]: shell command
        self.bot.load_extension("x")


@listen(MessageCreate)
async def on_message_create(event):
    os.system(event.message.content)  # error[no-command-injection]: shell command
    os.system(f"log {event.message.id} {event.message.author.id}")
    await event.message.reply(event.message.content)  # error[no-mention-injection]: message that pings
    await event.message.reply(event.message.content, allowed_mentions=AllowedMentions.none())


@listen()
async def on_any(event: interactions.events.MessageCreate):
    os.system(event.message.content)  # error[no-command-injection]: shell command


client.start()
