import ldap3
import paramiko
import tornado.web
from bottle import Bottle, request
from botbuilder.core import ActivityHandler, TurnContext
from errbot import BotPlugin, botcmd
from google import genai
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


class Shell(BotPlugin):
    @botcmd
    def run(self, msg, args):
        exec(args)  # error[no-code-injection]: program text
        exec(msg.body)  # error[no-code-injection]: program text

    @botcmd(admin_only=True)
    def ask(self, msg, args):
        reply = genai.Client().models.generate_content(model="x", contents=args)
        exec(reply.text)  # error[no-code-injection]: program text


class Handler(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext):
        eval(turn_context.activity.text)  # error[no-code-injection]: program text
        await turn_context.send_activity("done")
