"""What an error says reaches people together with a setting: the setting, which no rule follows here, must not hide the error."""

import os

from slack_bolt import App

app = App()


def length(model):
    if model != os.environ["MODEL"]:
        raise NotImplementedError(f"{os.environ['MODEL']} is not supported")
    return 1


@app.message("length")
def answer(client, message):
    try:
        client.chat_postMessage(channel="C1", text=str(length("a")))
        ask()
    except Exception as error:
        client.chat_postMessage(channel="C1", text=f"failed: {error}")  # error[no-error-disclosure]: Error text
