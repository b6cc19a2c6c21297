import os

import mlflow
import posthog
import sentry_sdk
import structlog
import wandb
from flask import Flask
from langfuse import Langfuse
from mixpanel import Mixpanel
from opentelemetry import trace
from posthog import Posthog

token = os.environ["TELEGRAM_TOKEN"]

sentry_sdk.init(dsn=os.environ["SENTRY_DSN"])
sentry_sdk.capture_message(f"no answer for {token}")  # error[no-sensitive-data-logging]: Secret `os.environ["TELEGRAM_TOKEN"]` (line 14) reaches an error report
sentry_sdk.set_context("bot", {"token": token})  # error[no-sensitive-data-logging]: error report
sentry_sdk.add_breadcrumb(category="bot", message="started with " + token)  # error[no-sensitive-data-logging]: error report
sentry_sdk.set_tag("token", "set" if token else "missing")

posthog.capture("1", "start", {"token": token})  # error[no-sensitive-data-logging]: analytics event
Posthog(os.environ["POSTHOG_KEY"]).capture("1", "start", properties={"length": len(token)})
Mixpanel(os.environ["MIXPANEL_TOKEN"]).track("1", "start", {"token": token})  # error[no-sensitive-data-logging]: analytics event

wandb.login(key=os.environ["WANDB_API_KEY"])
run = wandb.init(project="bot", config={"token": token})  # error[no-sensitive-data-logging]: experiment's log
run.log({"token": token})  # error[no-sensitive-data-logging]: experiment's log
wandb.log({"token": token[:4]})
run.finish()
mlflow.log_param("token", token)  # error[no-sensitive-data-logging]: experiment's log
mlflow.log_params({"token": token})  # error[no-sensitive-data-logging]: experiment's log
mlflow.log_text(token, "token.txt")  # error[no-sensitive-data-logging]: experiment's log
mlflow.set_tag("model", os.environ["MODEL"])

with trace.get_tracer("bot").start_as_current_span("answer") as span:
    span.set_attribute("bot.token", token)  # error[no-sensitive-data-logging]: trace
    span.set_attributes({"bot.token": token})  # error[no-sensitive-data-logging]: trace
    span.add_event("start", {"token": token})  # error[no-sensitive-data-logging]: trace
    span.set_attribute("bot.tokens", 12)
    span.end()
trace.get_current_span().set_attribute("token.set", bool(token))

Langfuse().trace(name="answer", metadata={"token": token})  # error[no-sensitive-data-logging]: trace
Langfuse().trace(name="answer", metadata={"channel": 12})

structlog.get_logger().bind(bot="a").info("start", token=token)  # error[no-sensitive-data-logging]: log line
structlog.get_logger().info("start", token=bool(token))
Flask(__name__).logger.info("start %s", token)  # error[no-sensitive-data-logging]: log line
