"""Statements with text from a request, and the bound forms of each driver."""
import aiomysql
import aiopg
import aiosqlite
import asyncpg
import clickhouse_connect
import clickhouse_driver
import cx_Oracle
import duckdb
import mysql
import oracledb
import pg8000.native
import psycopg
import psycopg2
import pymysql
import pyodbc
import sqlite3
from flask import request
from google.cloud import bigquery
from psycopg2 import sql
from psycopg2.extensions import AsIs, quote_ident
from psycopg2.pool import SimpleConnectionPool


def sqlite(cursor: sqlite3.Cursor):
    name = request.args["name"]
    with sqlite3.connect("bot.db") as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("SELECT * FROM t WHERE name = ?", (name,))
        connection.execute(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
        connection.execute(f"SELECT * FROM t WHERE id = {int(request.args['id'])}")
        connection.executescript("DELETE FROM t WHERE name = '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
        found = connection.cursor()
        found.executemany("INSERT INTO t VALUES (?)", [(name,)])
        found.execute("INSERT INTO t VALUES (?)", request.get_json())  # error[require-input-validation]: a database write or filter
        for row in found:
            found.execute("SELECT * FROM t WHERE name = ?", (row[0],))
        print(found.fetchone(), found.rowcount)
        connection.commit()
    sqlite3.connect(name)  # error[no-path-traversal]: reaches a database file
    cursor.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    query = "SELECT * FROM t WHERE 1 = 1"
    if name:
        query += " AND name = ?"
    cursor.execute(query, (name,))
    places = ", ".join("?" for _ in name.split())
    cursor.execute(f"SELECT * FROM t WHERE name IN ({places})", name.split())
    cursor.close()


def typed(connection: sqlite3.Connection):
    connection.execute("SELECT '" + request.args["name"] + "'")  # error[no-sql-injection]: reaches an SQL statement


async def async_sqlite():
    name = request.args["name"]
    async with aiosqlite.connect("bot.db") as db:
        await db.execute(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
        async with db.execute("SELECT * FROM t WHERE name = ?", (name,)) as cursor:
            print(await cursor.fetchall())


def duck():
    name = request.args["name"]
    duckdb.sql(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    connection = duckdb.connect("bot.duckdb")
    connection.execute("SELECT * FROM t WHERE name = ?", [name])
    connection.sql(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement


def postgres(connection: psycopg.Connection):
    name = request.args["name"]
    with psycopg2.connect("") as old:
        with old.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
            cursor.execute("SELECT * FROM t WHERE name = %s", (name,))
            cursor.execute("SELECT * FROM t WHERE name = '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
            cursor.execute("SELECT * FROM t WHERE name = '%s'" % name)  # error[no-sql-injection]: reaches an SQL statement
            cursor.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name)))
            cursor.execute(sql.SQL("SELECT * FROM " + name))  # error[no-sql-injection]: reaches an SQL statement
            cursor.execute("SELECT %s", (AsIs(name),))  # error[no-sql-injection]: reaches an SQL statement
            cursor.execute("SELECT * FROM " + quote_ident(name, cursor))
            cursor.execute(cursor.mogrify("SELECT %s", (name,)))
            cursor.copy_expert("COPY " + name + " TO STDOUT", None)  # error[no-sql-injection]: reaches an SQL statement
            psycopg2.extras.execute_values(cursor, "INSERT INTO t VALUES %s", [(name,)])
            psycopg2.extras.execute_values(cursor, "INSERT INTO " + name + " VALUES %s", [])  # error[no-sql-injection]: reaches an SQL statement
    connection.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    with connection.transaction():
        connection.execute("SELECT %s", (name,))
    psycopg.connect("").execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    psycopg.AsyncConnection.connect("").execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    psycopg.Connection().close()
    pool = SimpleConnectionPool(1, 5)
    pool.getconn().cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    pool.closeall()
    psycopg2.pool.ThreadedConnectionPool(1, 5)
    psycopg2.sql.SQL("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    try:
        pass
    except psycopg2.Error:
        pass


async def async_postgres(given: asyncpg.Connection):
    name = request.args["name"]
    connection = await asyncpg.connect("")
    await connection.fetch("SELECT * FROM t WHERE name = $1", name)
    await connection.fetch(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    await connection.execute("INSERT INTO t VALUES ($1)", request.get_json())  # error[require-input-validation]: a database write or filter
    await connection.copy_from_query("SELECT '" + name + "'", output="notes.csv")  # error[no-sql-injection]: reaches an SQL statement
    await connection.close()
    async with asyncpg.create_pool("") as pool, pool.acquire() as other:
        await other.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    await given.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    async with aiopg.create_pool("") as pool, pool.acquire() as other, other.cursor() as cursor:
        await cursor.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement


def pg():
    name = request.args["name"]
    connection = pg8000.native.Connection("user")
    connection.run("SELECT * FROM t WHERE name = :name", name=name)
    connection.run("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    connection.run("SELECT " + pg8000.native.literal(name))
    pg8000.connect("user").cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement


async def my():
    name = request.args["name"]
    cursor = pymysql.connect(host="x").cursor(pymysql.cursors.DictCursor)
    cursor.execute("SELECT * FROM t WHERE name = %s", (name,))
    cursor.execute("SELECT * FROM t WHERE name = '{}'".format(name))  # error[no-sql-injection]: reaches an SQL statement
    cursor.execute("SELECT * FROM t WHERE name = '" + pymysql.converters.escape_string(name) + "'")
    cursor.execute("SELECT * FROM t WHERE name = '" + pymysql.escape_string(name) + "'")
    connection = mysql.connector.connect(host="x")
    connection.cursor().execute(operation="SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    connection.cursor().execute("SELECT " + connection.escape(name))
    try:
        mysql.connector.pooling.MySQLConnectionPool(pool_name="x")
    except mysql.connector.Error:
        pass
    mysql.connector.MySQLConnectionPool().get_connection().cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    async with aiomysql.create_pool() as pool:
        async with pool.acquire() as other, other.cursor() as cur:
            await cur.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
        pool.close()
    pymysql.Connection(host="x").close()


def others():
    name = request.args["name"]
    try:
        cursor = pyodbc.connect("").cursor()
    except pyodbc.Error:
        return
    cursor.execute("SELECT * FROM t WHERE name = ?", name)
    cursor.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    oracledb.connect("").cursor().execute("SELECT :1 FROM dual", [name])
    oracledb.connect("").cursor().execute("SELECT '" + name + "' FROM dual")  # error[no-sql-injection]: reaches an SQL statement
    pool = cx_Oracle.SessionPool("")
    pool.acquire().cursor().execute("SELECT '" + name + "' FROM dual")  # error[no-sql-injection]: reaches an SQL statement
    oracledb.create_pool("").close()
    client = bigquery.Client()
    for row in client.query("SELECT '" + name + "'"):  # error[no-sql-injection]: reaches an SQL statement
        print(row)
    client.query("SELECT 1").result()
    print(clickhouse_connect.get_client().query("SELECT 1").result_rows)
    print(clickhouse_driver.Client("x").execute("SELECT '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    clickhouse_driver.Client("x").execute("SELECT %(name)s", {"name": name})
