"""The database: one file, opened for each query."""

import sqlite3

import config


def prepare() -> None:
    with sqlite3.connect(config.DATABASE) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, user INTEGER, body TEXT, added TEXT)")


def query(sql, parameters=()):
    with sqlite3.connect(config.DATABASE) as connection:
        return connection.execute(sql, parameters).fetchall()


def search(user, words):
    pattern = f"%{words}%"
    sql = f"SELECT body FROM notes WHERE user = {int(user)} AND body LIKE '{pattern}'"
    with sqlite3.connect(config.DATABASE) as connection:
        return connection.execute(sql).fetchall()
