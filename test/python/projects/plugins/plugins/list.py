import os


def setup(server):
    @server.route("/list/<folder>")
    def show(folder):
        os.system("ls " + folder)  # error[no-command-injection]: Request data
        return "done"


def answer(text):
    os.system(text)  # error[no-command-injection]: Request data
    return "done"
