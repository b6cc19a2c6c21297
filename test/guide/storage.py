# A parameterised query, and Fernet with a key that was generated.
import sqlite3

from cryptography.fernet import Fernet


def find_user(username):
    connection = sqlite3.connect("users.db")
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM users WHERE username = ?", (username,))
    return cursor.fetchone()


key = Fernet.generate_key()
cipher = Fernet(key)
stored = cipher.encrypt(b"a message of a chat")
shown = cipher.decrypt(stored)
