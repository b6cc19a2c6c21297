import os

from telethon import Button, TelegramClient, events
from telethon.tl.custom import Message

client = TelegramClient("session", 1, os.environ["API_HASH"]).start(bot_token=os.environ["TOKEN"])
bot = TelegramClient("bot", 1, os.environ["API_HASH"])


@client.on(events.NewMessage(pattern="/started"))
async def started(event):
    os.system(event.raw_text)  # error[no-command-injection]: shell command
    os.system(f"echo {event.id}")


@bot.on(events.NewMessage(pattern=r"/run (.+)"))
async def run(event):
    os.system(event.raw_text)  # error[no-command-injection]: shell command
    os.system(event.text)  # error[no-command-injection]: shell command
    os.system(event.message.message)  # error[no-command-injection]: shell command
    os.system(event.pattern_match.group(1))  # error[no-command-injection]: shell command
    os.system(f"echo {event.chat_id} {event.sender_id} {event.id}")
    sender = await event.get_sender()
    os.system(sender.first_name)  # error[no-command-injection]: shell command
    os.system(event.chat.title)  # error[no-command-injection]: shell command
    os.system(event.sender.about)  # error[no-command-injection]: shell command
    replied = await event.get_reply_message()
    os.system(replied.text)  # error[no-command-injection]: shell command
    await event.respond(f"<b>{event.text}</b>", parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    await event.reply(event.text)
    await event.edit(event.text, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    await event.download_media(file="files/" + event.file.name)  # error[no-path-traversal]: file that is written
    await event.download_media(file=f"files/{event.file.id}{event.file.ext}")
    await event.client.download_media(event.message, event.file.name)  # error[no-path-traversal]: file that is written
    await bot.send_message(event.chat_id, event.text, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    await bot.edit_message(event.chat_id, 1, event.text, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    await bot.send_file(event.chat_id, event.text)  # error[no-path-traversal]: file sent to the chat
    await bot.send_file(event.chat_id, "cat.png", caption="<b>" + event.text, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    await bot.send_message(event.chat_id, "Choose", buttons=[Button.inline("yes", b"y")])
    async for message in bot.iter_messages(event.chat_id, limit=5):
        os.system(message.text)  # error[no-command-injection]: shell command
    for user in await bot.get_participants(event.chat_id):
        os.system(user.last_name)  # error[no-command-injection]: shell command
    os.system((await bot.get_entity("x")).first_name)  # error[no-command-injection]: shell command
    async with bot.conversation(event.chat_id) as conversation:
        await conversation.send_message("Your name?")
        await conversation.send_message(event.text, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
        answer = await conversation.get_response()
        os.system(answer.text)  # error[no-command-injection]: shell command
        pressed = await conversation.wait_event(events.CallbackQuery())
        os.system(pressed.data)  # error[no-command-injection]: shell command
        await conversation.send_file(answer.text)  # error[no-path-traversal]: file sent to the chat
    await event.delete()
    raise events.StopPropagation


@events.register(events.CallbackQuery)
async def callback(event):
    os.system(event.data.decode())  # error[no-command-injection]: shell command
    await event.answer()


async def added(event):
    os.system(event.raw_text)  # error[no-command-injection]: shell command


async def annotated(message: Message):
    os.system(message.raw_text)  # error[no-command-injection]: shell command


bot.add_event_handler(added, events.NewMessage)
bot.run_until_disconnected()
