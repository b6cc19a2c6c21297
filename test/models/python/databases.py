import asyncpg
import psycopg2
import pymysql
from psycopg2 import sql
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import sessionmaker
from telebot import TeleBot

bot = TeleBot("x")
engine = create_engine("sqlite:///x.db")
Session = sessionmaker(bind=engine)


@bot.message_handler(commands=["find"])
def find(message):
    name = message.text
    with psycopg2.connect("") as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM t WHERE name = %s", (name,))
            cursor.execute("SELECT * FROM t WHERE name = '" + name + "'")  # error[no-sql-injection]: SQL statement
            cursor.execute("SELECT * FROM t WHERE name = '%s'" % name)  # error[no-sql-injection]: SQL statement
            cursor.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name)))
    other = pymysql.connect(host="x").cursor()
    query = """
        SELECT *
        FROM t
        WHERE name = '{}'
    """.format(name)
    other.execute(query)  # error[no-sql-injection]: SQL statement
    with engine.connect() as conn:
        conn.execute(text("SELECT * FROM t WHERE name = :name"), {"name": name})
        conn.execute(text(f"SELECT * FROM t WHERE name = '{name}'"))  # error[no-sql-injection]: SQL statement
    session = Session()
    session.execute(text("SELECT 1 FROM t ORDER BY " + name))  # error[no-sql-injection]: SQL statement
    session.execute(select(1).where(name == "x"))
    bot.register_next_step_handler(message, confirm, name)


def confirm(message, table):
    other = pymysql.connect(host="x").cursor()
    other.execute(f"SELECT * FROM {table}")  # error[no-sql-injection]: SQL statement


async def fetch(name: str):
    connection = await asyncpg.connect("x")
    await connection.fetch("SELECT * FROM t WHERE name = $1", name)


@bot.callback_query_handler(func=lambda call: True)
async def pressed(call):
    connection = await asyncpg.connect("x")
    await connection.fetch(f"SELECT * FROM t WHERE name = '{call.data}'")  # error[no-sql-injection]: SQL statement
    await connection.fetch(f"SELECT * FROM t WHERE id = {call.from_user.id}")
    await connection.fetch(f"SELECT * FROM t WHERE id = {int(call.data)}")
