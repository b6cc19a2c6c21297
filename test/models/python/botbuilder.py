import os

import requests
from botbuilder.core import ActivityHandler, BotFrameworkAdapterSettings, MessageFactory, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.dialogs import ComponentDialog, WaterfallDialog, WaterfallStepContext
from botbuilder.dialogs.prompts import PromptValidatorContext, TextPrompt
from botbuilder.schema import Activity, ChannelAccount


class Handler(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext):
        eval(turn_context.activity.text)  # error[no-code-injection]: program text
        os.system(turn_context.activity.value["name"])  # error[no-command-injection]: shell command
        os.system(turn_context.activity.from_property.name)  # error[no-command-injection]: shell command
        os.system(f"echo {turn_context.activity.from_property.id} {turn_context.activity.conversation.id}")
        for attachment in turn_context.activity.attachments:
            requests.get(attachment.content_url)  # error[no-ssrf]: request
            open("files/" + attachment.name)  # error[no-path-traversal]: opened
            requests.get(attachment.content["downloadUrl"])
            os.system(attachment.content["x"])  # error[no-command-injection]: shell command
            os.system(attachment.content_type)
        os.system(TurnContext.remove_recipient_mention(turn_context.activity))  # error[no-command-injection]: shell command
        await turn_context.send_activity("done")
        await turn_context.send_activity(MessageFactory.text(f"You said {turn_context.activity.text}"))

    async def on_members_added_activity(self, members_added: list[ChannelAccount], turn_context: TurnContext):
        for member in members_added:
            if member.id != turn_context.activity.recipient.id:
                os.system(member.name)  # error[no-command-injection]: shell command
        for member in turn_context.activity.members_added:
            os.system(member.name)  # error[no-command-injection]: shell command


class Teams(TeamsActivityHandler):
    async def on_teams_task_module_submit(self, turn_context, task_module_request):
        os.system(task_module_request.data["name"])  # error[no-command-injection]: shell command

    async def on_adaptive_card_invoke(self, turn_context, invoke_value):
        os.system(invoke_value.action.data["x"])  # error[no-command-injection]: shell command


class Profile(ComponentDialog):
    def __init__(self):
        super().__init__("profile")
        self.add_dialog(WaterfallDialog("main", [self.ask, self.done]))
        self.add_dialog(TextPrompt("name", self.is_name))

    async def ask(self, step: WaterfallStepContext):
        step.values["asked"] = step.context.activity.text
        os.system(f"echo {step.index}")
        return await step.prompt("name", None)

    async def done(self, step: WaterfallStepContext):
        os.system(step.result)  # error[no-command-injection]: shell command
        os.system(step.values["asked"])  # error[no-command-injection]: shell command
        return await step.end_dialog()

    async def is_name(self, prompt: PromptValidatorContext):
        os.system(prompt.recognized.value)  # error[no-command-injection]: shell command
        os.system(prompt.context.activity.text)  # error[no-command-injection]: shell command
        return prompt.recognized.succeeded and prompt.attempt_count < 3


def helper(activity: Activity, account: ChannelAccount, step: WaterfallStepContext, prompt: PromptValidatorContext):
    os.system(activity.text)  # error[no-command-injection]: shell command
    os.system(account.name)  # error[no-command-injection]: shell command
    os.system(step.result)  # error[no-command-injection]: shell command
    os.system(prompt.recognized.value)  # error[no-command-injection]: shell command


async def reply(context: TurnContext):
    await context.send_activity(Activity(type="message", text="hello"))
    os.system(context.activity.summary)  # error[no-command-injection]: shell command


settings = BotFrameworkAdapterSettings("", "")  # error[require-webhook-verification]: the bot has no app id
settings = BotFrameworkAdapterSettings(os.environ["APP_ID"], os.environ["APP_PASSWORD"])
