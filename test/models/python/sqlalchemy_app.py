import databases
import sqlalchemy
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, String, and_, create_engine, delete, desc, func, select, text, update
from sqlalchemy.orm import Session, mapped_column, sessionmaker

app = Flask(__name__)
db = SQLAlchemy(app)
engine = create_engine("sqlite:///x.db")
Maker = sessionmaker(bind=engine)
database = databases.Database("sqlite:///x.db")


class User(db.Model):
    id = db.Column(db.Integer)


class Note:
    name = Column(String)
    size = mapped_column(Integer)


def sessions(given: Session):
    name = request.args["name"]
    with engine.connect() as connection:
        connection.execute(text("SELECT * FROM t WHERE name = :name"), {"name": name})
        connection.execute(text(f"SELECT * FROM t WHERE name = '{name}'"))  # error[no-sql-injection]: reaches an SQL statement
        connection.execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
        connection.exec_driver_sql("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    session = Maker()
    session.execute(text("SELECT 1 FROM t ORDER BY " + name))  # error[no-sql-injection]: reaches an SQL statement
    session.execute(select(Note).where(Note.name == name))
    session.execute(select(Note).where(Note.name.like(f"%{name}%")).order_by(desc(Note.name)))
    session.execute(sqlalchemy.sql.text("SELECT '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    session.query(Note).filter(Note.name == name).order_by(Note.name).all()
    session.query(Note).filter(f"name = '{name}'")  # error[no-sql-injection]: reaches an SQL statement
    session.query(Note).filter(Note.name.in_([name])).count()
    session.query(Note).from_statement("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    session.query(func.count(Note.name)).first()
    for note in session.query(Note):
        print(note.name)
    found = session.execute(select(Note))
    print(found.fetchall(), found.scalars().all(), found.rowcount)
    for row in found:
        print(row)
    session.add(Note())
    session.commit()
    given.execute(text("SELECT '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    with Session(engine) as other:
        other.begin()
    engine.raw_connection().cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    engine.connect().cursor().execute("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement


def flask_sessions():
    name = request.args["name"]
    db.session.execute(text("SELECT '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    db.session.execute(db.text("SELECT '" + name + "'"))  # error[no-sql-injection]: reaches an SQL statement
    User.query.filter_by(name=name).first()
    User.query.filter("name = '%s'" % name)  # error[no-sql-injection]: reaches an SQL statement
    db.create_all()


async def queries():
    name = request.args["name"]
    await database.connect()
    await database.fetch_all("SELECT '" + name + "'")  # error[no-sql-injection]: reaches an SQL statement
    await database.fetch_all(query="SELECT :name", values={"name": name})


@app.delete("/notes")
def change_by_conditions():  # error[require-authorization]: deletes whatever record
    db.session.execute(delete(Note).where(and_(Note.name == request.args["name"], Note.id > 5)))
    db.session.execute(update(Note).where(Note.id == request.args["id"]).values(name="x"))
    return ""
