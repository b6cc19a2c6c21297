import os

import requests
import slack
from slack_bolt import App, Assistant, BoltContext, Say
from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient
from slack_sdk.rtm import RTMClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.webhook import WebhookClient
from slackeventsapi import SlackEventAdapter

app = App(token=os.environ["TOKEN"], signing_secret=os.environ["SECRET"])
later = AsyncApp()
web = WebClient(token=os.environ["TOKEN"])


@app.message("hello")
def hello(message, say):
    os.system(message["text"])  # error[no-command-injection]: shell command
    os.system(f"echo {message['user']} {message['ts']} {message['channel']}")
    os.system(message.get("text"))  # error[no-command-injection]: shell command
    say(f"Hey there <@{message['user']}>!")
    say(text="done", unfurl_links=False, unfurl_media=False)
    for file in message["files"]:
        os.system(file["name"])  # error[no-command-injection]: shell command
        os.system(file["url_private"])


@app.command("/find")
def find(ack, command, respond):
    ack()
    os.system(command["text"])  # error[no-command-injection]: shell command
    os.system(f"echo {command['user_id']} {command['response_url']}")
    respond(f"Looking for {command['text']}")


@app.event("app_mention")
def mention(event, body, client: WebClient, logger):
    os.system(event["text"])  # error[no-command-injection]: shell command
    os.system(body["event"]["text"])  # error[no-command-injection]: shell command
    client.chat_postMessage(channel=event["channel"], text=event["text"], thread_ts=event["ts"])
    history = client.conversations_replies(channel=event["channel"], ts=event["ts"])
    for old in history["messages"]:
        os.system(old["text"])  # error[no-command-injection]: shell command
    os.system(client.users_info(user=event["user"])["user"]["real_name"])  # error[no-command-injection]: shell command
    client.files_upload_v2(channel="C1", file="report.pdf")
    client.files_upload_v2(channel="C1", file=requests.get("https://example.com/cat.png").content)
    client.files_upload_v2(channel="C1", file=event["text"])  # error[no-path-traversal]: file sent to the chat
    client.conversations_setTopic(channel="C1", topic=event["blocks"])  # error[require-input-validation]: channel topic
    client.conversations_setPurpose(channel="C1", purpose=event["blocks"])
    client.conversations_create(name=event["blocks"])
    client.reactions_add(channel="C1", name="eyes", timestamp=event["ts"])
    os.system(client.token)
    if not history["ok"]:
        logger.info("failed")


@app.action("approve")
def approve(ack, body, action, context: BoltContext, payload):
    ack()
    os.system(action["value"])  # error[no-command-injection]: shell command
    os.system(action["selected_user"])
    os.system(body["actions"][0]["value"])  # error[no-command-injection]: shell command
    os.system(body["user"]["id"] + body["team"]["id"])
    os.system(body["user"]["username"])  # error[no-command-injection]: shell command
    os.system(body["message"]["text"])  # error[no-command-injection]: shell command
    os.system(payload["value"])  # error[no-command-injection]: shell command
    os.system(f"echo {context['user_id']} {context.user_token}")
    context.client.chat_postMessage(channel="C1", text="x")
    context.say("x")


@app.view("form")
def submitted(ack, view, body):
    ack()
    os.system(view["state"]["values"]["b"]["a"]["value"])  # error[no-command-injection]: shell command
    os.system(view["private_metadata"])
    requests.get(view["state"]["values"]["b"]["a"].get("files")[0]["url_private"], timeout=5)
    requests.get(view["state"]["values"]["b"]["a"].get("files")[0]["title"], timeout=5)  # error[no-ssrf]: outgoing request
    os.system(body["view"]["state"]["values"]["b"]["a"]["value"])  # error[no-command-injection]: shell command
    os.system(f"echo {body['event_time']}")


@app.message(":wave:")
def matched(context, say):
    os.system(context["matches"][0])  # error[no-command-injection]: shell command


@app.function("reverse")
def custom(inputs, complete):
    os.system(inputs["text"])  # error[no-command-injection]: shell command


@app.event("message")
def all_at_once(args):
    os.system(args.event["text"])  # error[no-command-injection]: shell command
    os.system(args.body["event"]["text"])  # error[no-command-injection]: shell command
    os.system(args.action["value"])  # error[no-command-injection]: shell command
    os.system(args.view["state"])  # error[no-command-injection]: shell command
    os.system(args.context["matches"][0])  # error[no-command-injection]: shell command
    args.client.chat_postMessage(channel="C1", text="x")
    args.say("x")


@app.error
def failed(error, body):
    print(error)


def quick(ack):
    ack()


def slow(body, client):
    os.system(body["text"])  # error[no-command-injection]: shell command


app.command("/slow")(ack=quick, lazy=[slow])
later.command("/slow")(slow)
assistant = Assistant()


@assistant.user_message
def asked(payload, say: Say):
    os.system(payload["text"])  # error[no-command-injection]: shell command


app.assistant(assistant)


def helper(context: BoltContext, say: Say):
    os.system(context.matches[0])  # error[no-command-injection]: shell command
    say("x")


def process(client, request: SocketModeRequest):
    os.system(request.payload["event"]["text"])  # error[no-command-injection]: shell command
    os.system(request.envelope_id)


@RTMClient.run_on(event="message")
def rtm(**payload):
    os.system(payload["data"]["text"])  # error[no-command-injection]: shell command


RTMClient(token=os.environ["TOKEN"]).start()
events = SlackEventAdapter(os.environ["SECRET"], "/slack/events")


@events.on("message")
def on_message(event_data):
    os.system(event_data["event"]["text"])  # error[no-command-injection]: shell command


events.start(port=3000)
WebhookClient(os.environ["URL"]).send(text="x")
slack.WebClient().chat_postMessage(channel="C1", text="x")
app.client.views_open(trigger_id="x", view={})
app.start(port=3000)
