import json

import aiosqlite
import boto3
import ibm_db
import pandas as pd
import psycopg
import trino
from flask import request
from hdbcli import dbapi
from sqlalchemy import Column, select


async def drivers():
    name = request.args["name"]
    query = "SELECT * FROM words WHERE word = '" + name + "'"
    async with aiosqlite.connect("words.db") as database:
        await database.execute_fetchall(query)  # error[no-sql-injection]: reaches an SQL statement
        await database.execute_insert("INSERT INTO words VALUES (?)", [name])
    with psycopg.connect("dbname=words") as connection:
        for row in connection.cursor().stream(query):  # error[no-sql-injection]: reaches an SQL statement
            print(row)
    trino.dbapi.connect().cursor().execute(query)  # error[no-sql-injection]: reaches an SQL statement
    dbapi.connect().cursor().execute(query)  # error[no-sql-injection]: reaches an SQL statement
    db2 = ibm_db.connect("words", "", "")
    ibm_db.exec_immediate(db2, query)  # error[no-sql-injection]: reaches an SQL statement
    statement = ibm_db.prepare(db2, "SELECT * FROM words WHERE word = ?")
    ibm_db.execute(statement, (name,))
    print(ibm_db.fetch_assoc(statement))


def expressions():
    name = request.args["name"]
    column = Column("word")
    select(column).prefix_with(name)  # error[no-sql-injection]: reaches an SQL statement
    select(column).prefix_with("DISTINCT").where(column == name)
    column.op(name)("x")  # error[no-sql-injection]: reaches an SQL statement
    column.op("~")(name)


def services():
    name = request.args["name"]
    boto3.client("athena").start_query_execution(QueryString=f"SELECT * FROM words WHERE word = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    boto3.client("rds-data").execute_statement(sql="SELECT :name", parameters=[{"name": "name", "value": {"stringValue": name}}])
    boto3.resource("dynamodb").Table("words").get_item(Key={"word": name})
    bedrock = boto3.client("bedrock-runtime")
    eval(json.loads(bedrock.invoke_model(body="{}")["body"].read())["completion"])  # error[no-code-injection]: reaches program text
    for event in bedrock.invoke_model_with_response_stream(body="{}")["body"]:
        eval(event["chunk"])  # error[no-code-injection]: reaches program text
    bedrock.converse(modelId="m", system=[{"text": name}], messages=[])  # error[no-prompt-injection]: reaches a system prompt
    eval(bedrock.converse(modelId="m")["output"]["message"]["content"][0]["text"])  # error[no-code-injection]: reaches program text
    pd.read_html(request.args["page"])  # error[no-path-traversal]: file that is read
