import logging
import os
import sqlite3

import fastjsonschema
import jsonschema
import wtforms
from cerberus import Validator
from django.core.validators import RegexValidator
from flask import jsonify, request
from flask_wtf import FlaskForm
from marshmallow import EXCLUDE, Schema, fields
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, TypeAdapter, ValidationError, conint, parse_obj_as
from pydantic_settings import BaseSettings
from voluptuous import Invalid, Required
from voluptuous import Schema as Shape
from wtforms import FileField, IntegerField, StringField, validators
from wtforms.validators import Regexp

database = sqlite3.connect("x.db")
SCHEMA = {"type": "object"}


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=10)
    size: conint(ge=0) = 0


class Settings(BaseSettings):
    bot_token: str
    max_tokens: int = 500

    def greeting(self):
        return "Hello"


settings = Settings()
logging.info("starting with %s", settings.bot_token)  # error[no-sensitive-data-logging]: a log line
logging.info("at most %s, %s", settings.max_tokens, settings.greeting())


class ItemSchema(Schema):
    name = fields.Str(required=True)

    class Meta:
        unknown = EXCLUDE


class ItemForm(FlaskForm):
    name = StringField("name", validators=[validators.DataRequired()])
    size = IntegerField("size")
    file = FileField("file")


def unchecked():
    database.execute("INSERT INTO t VALUES (?)", request.get_json())  # error[require-input-validation]: a database write or filter


def pydantic():
    try:
        item = Item.model_validate(request.get_json())
    except ValidationError:
        return
    database.execute("INSERT INTO t VALUES (?)", item)
    os.system(item.name)  # error[no-command-injection]: reaches a shell command
    print(Item.model_json_schema())
    os.system(str(HttpUrl(request.args["url"])))  # error[no-command-injection]: reaches a shell command
    os.system(f"say {conint(ge=0)}")
    database.execute("INSERT INTO t VALUES (?)", TypeAdapter(list).validate_python(request.get_json()))
    database.execute("INSERT INTO t VALUES (?)", parse_obj_as(list, request.get_json()))
    os.system(Item(name=request.args["name"]).model_dump()["name"])  # error[no-command-injection]: reaches a shell command
    os.system(Item(name=request.args["name"]).dict().pop("name", ""))  # error[no-command-injection]: reaches a shell command
    fields_of_item = Item(name="x", size=request.args["size"]).dict()
    os.system(fields_of_item["name"])
    os.system(Item(name=request.args["name"]).copy().name)  # error[no-command-injection]: reaches a shell command
    os.system(Item(name=request.args["name"]).model_dump_json())  # error[no-command-injection]: reaches a shell command


def marshmallow():
    schema = ItemSchema()
    data = schema.load(request.get_json())
    database.execute("INSERT INTO t VALUES (?)", data)
    os.system(data["name"])  # error[no-command-injection]: reaches a shell command
    print(schema.dump(data))


def cerberus():
    data = request.get_json()
    validator = Validator({"name": {"type": "string"}})
    if not validator.validate(data):
        print(validator.errors)
        return
    database.execute("INSERT INTO t VALUES (?)", data)
    os.system(data["name"])  # error[no-command-injection]: reaches a shell command
    database.execute("INSERT INTO t VALUES (?)", validator.validated(request.get_json()))


def json_schema():
    data = request.get_json()
    try:
        jsonschema.validate(data, SCHEMA)
    except jsonschema.ValidationError:
        return
    database.execute("INSERT INTO t VALUES (?)", data)
    os.system(data["name"])  # error[no-command-injection]: reaches a shell command


def what_is_wrong():
    try:
        jsonschema.validate(request.get_json(), SCHEMA)
    except jsonschema.exceptions.ValidationError as error:
        return jsonify(error=error.message)
    try:
        return jsonify(item=Item.model_validate(request.get_json()).name)
    except ValidationError as error:
        return jsonify(error=str(error))
    except Exception as error:
        if request.method == "PUT":
            raise Invalid("not by PUT")
        return jsonify(error=str(error))  # error[no-error-disclosure]: reaches the answer to a request


def json_schema_validator():
    data = request.get_json()
    validator = jsonschema.Draft7Validator(SCHEMA)
    for error in validator.iter_errors(data):
        print("wrong")
    if validator.is_valid(data):
        database.execute("INSERT INTO t VALUES (?)", data)


def json_schema_raises():
    data = request.get_json()
    jsonschema.Draft7Validator(SCHEMA).validate(data)
    database.execute("INSERT INTO t VALUES (?)", data)


def compiled():
    data = request.get_json()
    fastjsonschema.compile(SCHEMA)(data)
    database.execute("INSERT INTO t VALUES (?)", data)


def told_what_is_wrong():
    try:
        read(request.get_json())
    except wtforms.ValidationError as e:
        return jsonify(error=str(e))
    except OSError as e:
        return jsonify(error=str(e))  # error[no-error-disclosure]: Error text


def voluptuous():
    try:
        data = Shape({Required("name"): str})(request.get_json())
    except Invalid:
        return
    database.execute("INSERT INTO t VALUES (?)", data)
    os.system(data["name"])  # error[no-command-injection]: reaches a shell command
    Shape({}).validate(data)


def forms():
    form = ItemForm()
    if form.validate_on_submit():
        os.system(form.name.data)  # error[no-command-injection]: reaches a shell command
        os.system(f"head -n {form.size.data}")
        open("files/" + form.file.data.filename)  # error[no-path-traversal]: reaches the file that is opened
        os.system(form.data["name"])  # error[no-command-injection]: reaches a shell command
    print(form.name.errors)


Regexp(r"^(\w+)+$")  # error[no-slow-regex]: Some text makes this pattern take exponential time
Regexp(r"^\w+$")
RegexValidator(r"^([a-z]+)*$")  # error[no-slow-regex]: Some text makes this pattern take exponential time
RegexValidator(r"^[a-z]*$")
RegexValidator(r"^https://www.example.com/$")  # error[no-bypassable-check]: A dot of the host stands for any character
RegexValidator(r"^https://www\.example\.com/$")
RegexValidator(r"^https://example.com/$")
