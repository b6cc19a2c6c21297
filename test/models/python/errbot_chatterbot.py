import os

from chatterbot import ChatBot
from chatterbot.conversation import Statement
from chatterbot.trainers import ListTrainer
from errbot import BotPlugin, Message, arg_botcmd, botcmd, re_botcmd, webhook


class Shell(BotPlugin):
    @botcmd
    def run(self, msg, args):
        exec(args)  # error[no-code-injection]: program text
        exec(msg.body)  # error[no-code-injection]: program text
        os.system(f"echo {msg.frm}")
        self.send(msg.frm, "done")
        return f"Ran {args}"

    @botcmd(admin_only=True)
    def ask(self, msg: Message, args):
        os.system(args)  # error[no-command-injection]: shell command

    @re_botcmd(pattern=r"^find (.+)$")
    def find(self, msg, match):
        os.system(match.group(1))  # error[no-command-injection]: shell command

    @arg_botcmd("name")
    def greet(self, msg, name=None):
        os.system(name)  # error[no-command-injection]: shell command

    @arg_botcmd("count", type=int)
    def count(self, msg, count=1):
        return count + 1

    @webhook
    def hook(self, request):
        os.system(request["name"])  # error[no-command-injection]: shell command

    @webhook("/other/")
    def other(self, request):
        os.system(request["name"])  # error[no-command-injection]: shell command

    def callback_message(self, msg):
        os.system(msg.body)  # error[no-command-injection]: shell command
        bot = ChatBot("x")
        answer = bot.get_response(msg.body)
        bot.learn_response(Statement(text="x"), Statement(text="y"))
        print(answer.confidence, answer.text)
        ListTrainer(bot).train(["Hello", "Hi"])
        ListTrainer(bot).train([msg.body])  # error[no-trust-boundary-violation]: conversation that the bot learns from


def helper(msg: Message):
    os.system(msg.body)  # error[no-command-injection]: shell command
