"""Functions of AWS Lambda under names of their own, and views of pyramid that are registered elsewhere."""
import os

import boto3

queue = boto3.client("sqs")


def on_upload(event, context):
    os.system("convert " + event["file"])  # error[no-command-injection]: Request data


def on_start(context):
    os.system("convert " + context.file)  # error[no-command-injection]: unknown origin


def page(request):
    os.system("show " + request.matchdict["name"])  # error[no-command-injection]: Request data


def includeme(config):
    config.set_default_csrf_options(check_origin=False)  # error[no-csrf-disabled]
