import ldap3
import paramiko
import tornado.web
import yaml
from bottle import Bottle, request
from ldap3.utils.conv import escape_filter_chars
from pandasai import PandasAI
from peewee import SqliteDatabase

app = Bottle()
database = SqliteDatabase("x.db")


@app.get("/find")
def find():
    name = request.query["name"]
    client = paramiko.SSHClient()
    client.exec_command("id " + name)  # error[no-command-injection]: another machine
    client.exec_command("uptime")
    connection = ldap3.Connection("x")
    connection.search("dc=x", f"(uid={name})")  # error[no-ldap-injection]: directory filter
    connection.search("dc=x", f"(uid={escape_filter_chars(name)})")
    database.execute_sql(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: SQL statement
    database.execute_sql("SELECT * FROM t WHERE name = ?", (name,))
    PandasAI(None).run(None, prompt=name)  # error[no-code-injection]: question
    return {"name": name}


class Page(tornado.web.RequestHandler):
    def get(self, name):
        self.write("<b>" + self.get_argument("q") + "</b>")  # error[no-html-injection]: answer with markup
        self.write("hello")


def formats(name):
    code = request.query["code"]
    yaml.load(code, Loader=yaml.SafeLoader)
    yaml.safe_load(code)
    yaml.load(code)  # error[no-unsafe-deserialization]: serialized
