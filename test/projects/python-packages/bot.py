from aiogram import Bot, Dispatcher, types
import menus
from handlers import weather
from handlers.weather import forecast as cast

dp = Dispatcher(Bot("x"))
menus.register_all(dp)


@dp.message_handler(commands=["weather"])
async def on_weather(message: types.Message):
    weather.forecast(city=message.text)
    cast(message.get_args())
    weather.forecast("London")
