import os

import vk_api
import vk_api.bot_longpoll
import vk_api.longpoll
from vk_api.bot_longpoll import VkBotEvent, VkBotEventType, VkBotLongPoll
from vk_api.longpoll import Event, VkEventType, VkLongPoll
from vkbottle import GroupEventType, Keyboard
from vkbottle.bot import Bot, BotLabeler, Message, MessageMin

session = vk_api.VkApi(token=os.environ["VK_TOKEN"])
session.auth()
vk = session.get_api()
labeler = BotLabeler()
bot = Bot(token=os.environ["VK_TOKEN"])


def people():
    for event in VkLongPoll(session).listen():
        if event.type == VkEventType.MESSAGE_NEW and event.to_me:
            os.system(f"say {event.text}")  # error[no-command-injection]: shell command
            os.system(f"say {event.user_id}")
            os.system(event.attachments["attach1"])  # error[no-command-injection]: shell command
            os.system(event.extra_values["ref"])  # error[no-command-injection]: shell command
            os.system(vk.users.get(user_ids=event.user_id)[0]["first_name"])  # error[no-command-injection]: shell command
            os.system(session.method("users.get", {})[0]["status"])  # error[no-command-injection]: shell command
            vk.messages.send(user_id=event.user_id, message=event.text, random_id=0)


def groups():
    poll = VkBotLongPoll(session, "1")
    for event in poll.listen():
        if event.type == VkBotEventType.MESSAGE_NEW:
            os.system(event.object.message["text"])  # error[no-command-injection]: shell command
            os.system(event.message.text)  # error[no-command-injection]: shell command
            os.system(event.obj["text"])  # error[no-command-injection]: shell command
            os.system(event.raw["object"]["text"])  # error[no-command-injection]: shell command
            os.system(f"say {event.message.from_id}")


@bot.on.message(text="run <what>")
async def run(message: Message, what: str):
    os.system(what)  # error[no-command-injection]: shell command
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(f"say {message.peer_id} {message.date}")
    os.system(message.reply_message.text)  # error[no-command-injection]: shell command
    user = await message.get_user()
    os.system(f"say {user.first_name} {user.id}")  # error[no-command-injection]: shell command
    os.system(message.get_payload_json()["cmd"])  # error[no-command-injection]: shell command
    await message.answer(message.text)


@labeler.private_message()
async def private(message: Message):
    os.system(message.text)  # error[no-command-injection]: shell command


@labeler.raw_event(GroupEventType.MESSAGE_EVENT, dataclass=dict)
async def pressed(event):
    os.system(event["object"]["payload"]["cmd"])  # error[no-command-injection]: shell command


labeler.vbml_ignore_case = True
bot.labeler.load(labeler)
os.system(str(labeler.custom_rules))
bot.run_forever()


async def names():
    os.system((await bot.api.users.get(user_ids=[1]))[0].first_name)  # error[no-command-injection]: shell command


def seen(event: Event, bot_event: VkBotEvent, message: MessageMin):
    os.system(event.text)  # error[no-command-injection]: shell command
    os.system(bot_event.obj["text"])  # error[no-command-injection]: shell command
    os.system(message.text)  # error[no-command-injection]: shell command
    message.answer("ok", keyboard=Keyboard(one_time=True))


def whole():
    for event in vk_api.longpoll.VkLongPoll(session).check():
        os.system(event.message)  # error[no-command-injection]: shell command
    for event in vk_api.bot_longpoll.VkBotLongPoll(session, "1").check():
        os.system(event.obj["text"])  # error[no-command-injection]: shell command
