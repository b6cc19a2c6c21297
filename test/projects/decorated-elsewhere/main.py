import handlers
from settings import TOKEN
from telegram.ext import Application, CommandHandler

app = Application.builder().token(TOKEN).build()
app.add_handler(CommandHandler("remove", handlers.remove))
app.add_handler(CommandHandler("remove_at_will", handlers.remove_at_will))
app.run_polling()
