import os

import simplematrixbotlib as botlib
from nio import AsyncClient, AsyncClientConfig, MatrixRoom, RoomMessage, RoomMessageText

client = AsyncClient("https://matrix.example", "@bot:example", config=AsyncClientConfig())


async def heard(room: MatrixRoom, event: RoomMessageText) -> None:
    os.system(event.body)  # error[no-command-injection]: shell command
    os.system(event.source["content"]["body"])  # error[no-command-injection]: shell command
    os.system(f"log {event.event_id} {room.room_id}")
    os.system(f"log '{event.sender}'")
    os.system(room.display_name)  # error[no-command-injection]: shell command
    os.system(room.user_name(event.sender))  # error[no-command-injection]: shell command
    await client.room_send(
        room.room_id,
        "m.room.message",
        content={"msgtype": "m.text", "body": event.body, "format": "org.matrix.custom.html", "formatted_body": f"<b>{event.body}</b>"},  # error[no-html-injection]: message in HTML
    )
    await client.room_send(room.room_id, "m.room.message", {"msgtype": "m.text", "body": event.body})
    await client.download("mxc://x", save_to=event.body)  # error[no-path-traversal]: file that is written


async def late(room, event):
    os.system(event.body)  # error[no-command-injection]: shell command
    os.system(f"log {client.user_id}")


def seen(event: RoomMessage):
    os.system(event.body)  # error[no-command-injection]: shell command


client.add_event_callback(heard, RoomMessageText)
client.add_event_callback(late, (RoomMessageText,))

bot = botlib.Bot(botlib.Creds("https://matrix.example", "bot", os.environ["PASSWORD"]))


@bot.listener.on_message_event
async def echo(room, message):
    match = botlib.MessageMatch(room, message, bot, "!")
    if match.is_not_from_this_bot() and match.prefix() and match.command("echo"):
        os.system(match.args()[0])  # error[no-command-injection]: shell command
        await bot.api.send_text_message(room.room_id, " ".join(match.args()))
        await bot.api.send_image_message(room.room_id, message.body)  # error[no-path-traversal]: file sent to the chat
    await bot.api.async_client.join(room.room_id)


@bot.listener.on_custom_event(RoomMessageText)
async def custom(room, event):
    os.system(event.body)  # error[no-command-injection]: shell command


@bot.listener.on_startup
async def started(room_id):
    pass


bot.run()
