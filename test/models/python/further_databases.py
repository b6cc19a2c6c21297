import apsw
import clickhouse_driver
import impala.dbapi
import jaydebeapi
import turbodbc
import vertica_python
from arango import ArangoClient
from cassandra.cluster import Cluster
from databricks import sql
from flask import Flask, request

app = Flask(__name__)
cluster = Cluster(["localhost"])
notes = ArangoClient(hosts="https://localhost:8529").db("notes")


@app.route("/find")
def find():
    name = request.args["name"]
    query = f"SELECT * FROM notes WHERE name = '{name}'"
    apsw.Connection("notes.db").execute(query)  # error[no-sql-injection]
    apsw.Connection("notes.db").execute("SELECT * FROM notes WHERE name = ?", (name,))
    clickhouse_driver.connect("clickhouse://localhost").cursor().execute(query)  # error[no-sql-injection]
    impala.dbapi.connect(host="localhost").cursor().execute(query)  # error[no-sql-injection]
    jaydebeapi.connect("org.hsqldb.jdbcDriver", "jdbc:hsqldb:mem:.").cursor().execute(query)  # error[no-sql-injection]
    turbodbc.connect(dsn="notes").cursor().execute(query)  # error[no-sql-injection]
    vertica_python.connect(host="localhost").cursor().execute(query)  # error[no-sql-injection]
    sql.connect("localhost").cursor().execute(query)  # error[no-sql-injection]
    session = cluster.connect("notes")
    session.execute(query)  # error[no-sql-injection]
    for row in session.execute("SELECT * FROM notes WHERE name = %s", (name,)):
        print(len(row))
    session.prepare(query)  # error[no-sql-injection]
    cluster.shutdown()
    notes.aql.execute(f"FOR note IN notes FILTER note.name == '{name}' RETURN note")  # error[no-nosql-injection]
    notes.aql.execute("FOR note IN notes FILTER note.name == @name RETURN note", bind_vars={"name": name})
    return "done"
