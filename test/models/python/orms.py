from flask import request
from peewee import SQL, CharField, Model, SqliteDatabase, fn
from playhouse.db_url import connect
from pony import orm
from tortoise import Tortoise, fields, models

database = SqliteDatabase("x.db")
pony = orm.Database()


class Person(Model):
    name = CharField()


class Item(models.Model):
    name = fields.CharField(max_length=10)


def peewee():
    name = request.args["name"]
    database.connect()
    cursor = database.execute_sql(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    database.execute_sql("SELECT * FROM t WHERE name = ?", (name,))
    print(cursor.fetchall())
    Person.select().where(Person.name == name).order_by(fn.Lower(Person.name))
    Person.select().where(SQL("name = '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    Person.raw("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    for person in Person.select():
        print(person.name)
    print(Person.select().count(), Person.select().first(), Person.get(Person.name == name))
    Person.insert(name=name).execute()
    Person(name=name).save()
    Person.create(name=name)
    connect("sqlite:///x.db").execute_sql("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement


async def tortoise():
    name = request.args["name"]
    await Tortoise.init()
    await Tortoise.get_connection("default").execute_query("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    await Item.filter(name=name)
    await Item.raw("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement


@orm.db_session
def ponies():
    name = request.args["name"]
    pony.bind(provider="sqlite")
    pony.select("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    orm.raw_sql("name = '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    orm.select_by_sql("SELECT * FROM users WHERE name = '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    orm.commit()
