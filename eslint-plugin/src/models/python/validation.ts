/**
 * Libraries that validate data: pydantic, marshmallow, Cerberus, jsonschema, voluptuous, WTForms. What has passed has the form that was asked
 * for; it is still the sender's text unless its type leaves no room for harm.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { classOf, EXPLAINS } from "./words.js";
import { answers, asserts, FORM } from "../javascript/form-vocabulary.js";

const http = { kind: "http" } as const;

const pattern = (arg: string): Sink => ({ arg, kind: "regex", detail: { use: "pattern" } });
const checked = (arg: string): Member => gives({ from: [arg], cleans: FORM });
const passes = (arg: string): Member => ({ call: { returns: { from: [arg], cleans: FORM }, guards: [asserts(arg)] } });

const TEXT_FIELDS = [
  "StringField",
  "TextAreaField",
  "PasswordField",
  "EmailField",
  "URLField",
  "HiddenField",
  "SearchField",
  "SelectField",
];
const SAFE_FIELDS = ["IntegerField", "DecimalField", "FloatField", "BooleanField", "DateField", "DateTimeField", "SubmitField"];

const NUMBERS = [
  ...["conint", "confloat", "condecimal", "condate", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt", "PositiveFloat"],
  ...["NegativeFloat", "NonNegativeFloat", "NonPositiveFloat", "FiniteFloat", "StrictInt", "StrictFloat", "StrictBool", "UUID1"],
  ...["UUID3", "UUID4", "UUID5", "IPvAnyAddress", "PastDate", "FutureDate", "PastDatetime", "FutureDatetime", "AwareDatetime"],
  ...["NaiveDatetime", "ByteSize"],
];
const TEXTS = [
  ...["StrictStr", "EmailStr", "NameEmail", "SecretStr", "HttpUrl", "AnyUrl", "AnyHttpUrl", "AnyWebsocketUrl", "WebsocketUrl", "FileUrl"],
  ...["FilePath", "DirectoryPath", "NewPath"],
];

/** Its text says to the sender what is wrong with what was sent. */

export const library: Library = {
  name: "validation",
  modules: {
    pydantic: "pydantic",
    "pydantic.dataclasses": "pydantic",
    pydantic_settings: "pydantic",
    marshmallow: "marshmallow",
    cerberus: "cerberus",
    jsonschema: "jsonschema",
    "jsonschema.exceptions": "jsonschema",
    fastjsonschema: "jsonschema",
    voluptuous: "voluptuous",
    schema: "voluptuous",
    wtforms: "wtforms",
    flask_wtf: "wtforms",
    "flask_wtf.file": "wtforms",
    "wtforms.validators": "wtforms.validators",
    "django.core.validators": "django.validators",
  },
  types: {
    pydantic: {
      members: {
        BaseModel: classOf("pydantic.Class", "pydantic.Model"),
        BaseSettings: classOf("pydantic.Class", "pydantic.Settings"),
        TypeAdapter: makes({ type: "pydantic.Adapter" }),
        ConfigDict: makes({}),
        // What a text must match, as pydantic 2 and 1 call it.
        ...named(["Field", "StringConstraints", "constr"], makes({ fields: { pattern: { same: "pattern=|regex=" } } })),
        // Numbers, dates and addresses of machines; what is called says more of them.
        ...named(NUMBERS, makes({ type: "Number" })),
        // Texts of a form that leaves room for anything.
        ...named(TEXTS, makes({ type: "String", from: ["0"] })),
        ...named(["field_validator", "validator", "model_validator", "dataclass"], HARMLESS),
        ...named(["parse_obj_as"], checked("1")),
        ValidationError: EXPLAINS,
      },
    },
    "pydantic.Class": {
      members: {
        ...named(["model_validate", "parse_obj", "model_validate_json", "parse_raw"], checked("0")),
        ...named(["model_json_schema", "schema", "model_rebuild"], SAFE_CALL),
      },
    },
    "pydantic.Model": {
      members: {
        ...named(["model_dump", "dict"], gives({ same: "this", type: "Object" })),
        ...named(["copy", "model_copy"], gives({ same: "this" })),
        ...named(["model_dump_json", "json"], gives({ from: ["this.[]"] })),
      },
    },
    /** Its fields are filled from the environment. */
    "pydantic.Settings": { extends: ["pydantic.Model"], members: { "*": { source: { kind: "environment" } } } },
    "pydantic.Adapter": { members: { ...named(["validate_python", "validate_json"], checked("0")) } },
    marshmallow: {
      members: {
        Schema: makes({ type: "marshmallow.Schema" }),
        fields: { type: "marshmallow.fields" },
        ValidationError: EXPLAINS,
        ...named(["validate", "post_load", "EXCLUDE"], { safe: true }),
      },
    },
    "marshmallow.fields": { members: { "*": makes({ safe: true }) } },
    "marshmallow.Schema": {
      members: { ...named(["load", "loads"], passes("0|data=")), ...named(["dump", "dumps", "validate"], SAFE_CALL) },
    },
    cerberus: { members: { Validator: makes({ type: "cerberus.Validator" }) } },
    "cerberus.Validator": {
      members: {
        validate: { call: { returns: { safe: true }, guards: [answers("0|document=")] } },
        ...named(["validated", "normalized"], checked("0|document=")),
        errors: { safe: true },
      },
    },
    jsonschema: {
      members: {
        validate: { call: { guards: [asserts("0|instance=")] } },
        compile: gives({ type: "voluptuous.Schema" }),
        ...named(["Draft7Validator", "Draft202012Validator"], makes({ type: "jsonschema.Validator" })),
        ValidationError: EXPLAINS,
        exceptions: { type: "jsonschema" },
      },
    },
    "jsonschema.Validator": {
      members: {
        validate: { call: { guards: [asserts("0|instance=")] } },
        is_valid: { call: { returns: { safe: true }, guards: [answers("0|instance=")] } },
        iter_errors: HARMLESS,
      },
    },
    voluptuous: {
      members: {
        Schema: makes({ type: "voluptuous.Schema" }),
        ...named(["Required", "Optional", "All", "Any", "Length", "Range", "Coerce", "And", "Or", "Use"], makes({})),
        ...named(["Invalid", "MultipleInvalid", "SchemaError"], EXPLAINS),
      },
    },
    "voluptuous.Schema": { call: { returns: { from: ["0"], cleans: FORM }, guards: [asserts("0")] }, members: { validate: passes("0") } },
    wtforms: {
      members: {
        ...named(["Form", "FlaskForm"], makes({ type: "wtforms.Form" })),
        ...named(TEXT_FIELDS, makes({ type: "wtforms.Text" })),
        ...named(SAFE_FIELDS, makes({ type: "wtforms.Safe" })),
        FileField: makes({ type: "wtforms.File" }),
        CSRFProtect: makes({ type: "flask_wtf.Protect" }),
        validators: { type: "wtforms.validators" },
        ...named(["ValidationError", "StopValidation"], EXPLAINS),
      },
    },
    "wtforms.Form": { members: { ...named(["validate", "validate_on_submit"], SAFE_CALL), data: { source: http } } },
    "wtforms.Text": { members: { data: { source: http }, ...named(["errors", "label"], { safe: true }) } },
    "wtforms.Safe": { members: { data: { safe: true } } },
    "wtforms.File": { members: { data: { type: "http.File" } } },
    "wtforms.validators": {
      members: { ...named(["Regexp", "regexp"], makes({ safe: true }, { sinks: [pattern("0|regex=")] })), "*": makes({ safe: true }) },
    },
    "django.validators": { members: { RegexValidator: makes({ safe: true }, { sinks: [pattern("0|regex=")] }) } },
  },
};
