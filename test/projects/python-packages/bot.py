from aiogram import Bot, Dispatcher, types
from handlers import weather
from handlers.weather import forecast as cast

dp = Dispatcher(Bot("x"))


@dp.message_handler(commands=["weather"])
async def on_weather(message: types.Message):
    weather.forecast(city=message.text)
    cast(message.get_args())
    weather.forecast("London")
