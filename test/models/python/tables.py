import pandas as pd
import polars as pl
from flask import request


def frames():
    name = request.args["name"]
    pd.read_sql(f"SELECT * FROM t WHERE name = '{name}'", None)  # error[no-sql-injection]: reaches an SQL statement
    pd.read_sql("SELECT * FROM t WHERE name = ?", None, params=[name])
    pd.eval(name)  # error[no-code-injection]: reaches the expression that pandas evaluates
    pd.read_pickle(name)  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    frame = pd.read_csv("fixed.csv")
    pd.read_csv(name)  # error[no-path-traversal]: reaches the file that is read
    frame.query(f"name == '{name}'")  # error[no-code-injection]: reaches the expression that pandas evaluates
    frame.query("name == @name")
    frame.to_csv(name)  # error[no-path-traversal]: reaches the file that is written
    frame.to_csv("fixed.csv")
    frame.to_sql("t", None)
    pd.DataFrame([{"name": name}]).eval(name)  # error[no-code-injection]: reaches the expression that pandas evaluates
    print(pd.to_datetime(name))
    pl.read_database("SELECT '" + name + "'", None)  # error[no-sql-injection]: reaches an SQL statement
    pl.read_csv(name)  # error[no-path-traversal]: reaches the file that is read
