import os

import connexion

server = connexion.FlaskApp(__name__, specification_dir="api")
server.add_api("notes.yml")
server.app.secret_key = "aaaaaaa"  # error[no-hardcoded-crypto-key]: used as a session secret


def search():
    os.system("grep " + connexion.request.args["q"])  # error[no-command-injection]: reaches a shell command
    os.system("grep " + connexion.request.get_json()["q"])  # error[no-command-injection]: reaches a shell command
    return {"method": connexion.request.method}


if __name__ == "__main__":
    server.run(port=8080, debug=True)  # error[no-debug-mode]: gets a debugger that runs code
