/** Options of a command line and fields of a request that a program declares one by one: argparse, optparse, Flask-RESTful's parser. */
import type { Library, Member, Result, Source, Summary, TypeName } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { httpData } from "../javascript/web-vocabulary.js";

/** What has been declared is a schema: options that are numbers, flags, or one of a list. Others are what somebody wrote. */
const parser = (type: TypeName): Result => ({
  type,
  fields: { loose: { const: true }, shape: { fields: {} }, plain: { type: "options.Plain" } },
});
const PLAIN = [
  { arg: "type=", named: "^(?:int|float|complex|bool|boolean|date|datetime|UUID|inputs\\.(?:int_range|positive|natural|boolean|date))$" },
  { arg: "type=", is: ["int", "long", "float", "complex", "choice"] },
  { arg: "choices=", given: true },
  { arg: "action=", is: ["store_true", "store_false", "store_const", "count", "version", "help"] },
] as const;
/** It is read by the name that it is given, or else by the long one of two. */
const OPERANDS = ["this.shape", "this.plain", "dest=", "1", "0|name="];
const declares: Member = {
  call: [...PLAIN.map((each): Summary => ({ when: [each], op: "declare", operands: OPERANDS })), { returns: {} }],
};
/** Its options are read from the same result. */
const part: Member = gives({ same: "this" });
const parsed = (source: Source): Member => gives({ source, schema: "this" });

const ARGV: Source = { kind: "argv" };
const COMMAND_LINE = {
  ...named(["parse_args", "parse_intermixed_args"], parsed(ARGV)),
  // What is left comes second.
  parse_known_args: gives({ fields: { "0": { source: ARGV, schema: "this" }, "1": { source: ARGV } } }),
  ...named(["add_argument_group", "add_subparsers", "add_parser", "add_mutually_exclusive_group", "add_option_group"], part),
  ...named(["add_argument", "add_option"], declares),
  ...named(["print_help", "print_usage", "set_defaults", "set_usage"], HARMLESS),
  ...named(["error", "exit"], { call: { exits: true } }),
} satisfies Readonly<Record<string, Member>>;

export const REQUEST_PARSER: Member = makes(parser("flask_restful.Parser"));

export const library: Library = {
  name: "option parsers",
  modules: { argparse: "argparse", optparse: "argparse" },
  types: {
    argparse: {
      members: {
        ArgumentParser: { new: { returns: parser("argparse.Parser") } },
        OptionParser: { new: { returns: parser("optparse.Parser") } },
      },
    },
    "options.Plain": { members: { harmless: { const: true } } },
    "argparse.Parser": { members: COMMAND_LINE },
    "optparse.Parser": { members: { ...COMMAND_LINE, parse_args: COMMAND_LINE.parse_known_args } },
    "flask_restful.Parser": { members: { parse_args: parsed(httpData), add_argument: declares, copy: part } },
  },
};
