# A connection whose driver nobody knows: the text says that it is a statement.
from flask import Flask, request
from company.database import db

app = Flask(__name__)


@app.route("/notes")
def notes():
    owner = request.args["owner"]
    db.execute(f"SELECT * FROM notes WHERE owner = '{owner}'")  # error[no-sql-injection]: reaches an SQL statement in `db.execute`
    statement = "INSERT INTO notes (owner) VALUES ('%s')" % owner
    with db.connect() as connection:
        connection.cursor().execute(statement)  # error[no-sql-injection]: reaches an SQL statement
    db.execute("SELECT * FROM notes WHERE owner = ?", (owner,))
    # Not a statement, however it is called.
    db.query(f"Select the best answer from these: {owner}")
    # Statements that are not run here.
    db.note(f"SELECT * FROM notes WHERE owner = '{owner}'")
    return {}
