# Who presses a button is known in the handler: there it is told of, whichever function does what was asked for.
from aiogram import F, Router
from aiogram.types import CallbackQuery

import store

router = Router()


@router.callback_query(F.data.startswith("set_"))
async def change(callback: CallbackQuery):
    _, chat_id, value = callback.data.split("_")  # source
    await store.change(int(chat_id), value)  # error[require-authorization]: changes whatever record


@router.callback_query(F.data.startswith("checked_"))
async def change_checked(callback: CallbackQuery):
    _, chat_id, value = callback.data.split("_")
    member = await callback.bot.get_chat_member(int(chat_id), callback.from_user.id)
    if member.status not in ("administrator", "creator"):
        return
    await store.change(int(chat_id), value)


@router.callback_query(F.data == "mine")
async def change_mine(callback: CallbackQuery):
    await store.change(callback.from_user.id, "on")
