"""Options that are declared: numbers, flags and choices are harmless, texts are what somebody wrote."""
import argparse
import optparse
import os

from flask_restful import Resource, reqparse

parser = argparse.ArgumentParser()
parser.add_argument("--count", type=int)
parser.add_argument("-m", "--dry-run", action="store_true")
parser.add_argument("--kind", type="int")
parser.add_argument("--mode", choices=["fast", "slow"])
parser.add_argument("--to", dest="target")
parser.add_argument("--by", dest="step", type=float)
group = parser.add_argument_group("more")
group.add_argument("--size", type=int)
group.add_argument("--host")


def main():
    options = parser.parse_args()
    os.system(f"job {options.count} {options.dry_run} {options.mode} {options.step} {options.size}")
    os.system("ping " + str(options.count))
    os.system("ping " + options.host)  # error[no-command-injection]: may reach a shell command
    os.system("ping " + options.target)  # error[no-command-injection]: may reach a shell command
    os.system("ping " + vars(options)["host"])  # error[no-command-injection]: may reach a shell command
    known, rest = parser.parse_known_args()
    os.system(f"job {known.count}")
    os.system("ping " + rest[0])  # error[no-command-injection]: may reach a shell command
    if not known.host:
        parser.error("no host")


def older():
    old = optparse.OptionParser()
    old.add_option("-n", "--number", type="int")
    old.add_option("--host")
    options, rest = old.parse_args()
    os.system(f"job {options.number}")
    os.system("ping " + options.host)  # error[no-command-injection]: may reach a shell command
    os.system("ping " + rest[0])  # error[no-command-injection]: may reach a shell command
    old.print_help()


fields = reqparse.RequestParser()
fields.add_argument("age", type=int)
fields.add_argument("name", required=True)


class Person(Resource):
    def get(self, person_id, nick):
        os.system(f"find {person_id}")
        os.system("find " + nick)  # error[no-command-injection]: Request data

    def put(self, person_id, nick):
        args = fields.copy().parse_args()
        os.system("age %s" % args["age"])
        os.system("name %s" % args["name"])  # error[no-command-injection]: Request data


api.add_resource(Person, "/people/<int:person_id>/<nick>")
