import { exec } from "node:child_process";
import { input } from "@inquirer/prompts";
import { Command, Option, program } from "commander";
import config from "config";
import dotenv from "dotenv";
import inquirer from "inquirer";
import meow from "meow";
import minimist from "minimist";
import nconf from "nconf";
import Conf from "conf";
import convict from "convict";
import createPrompt from "prompt-sync";
import yargs from "yargs";
import makeYargs from "yargs/yargs";

const { parsed } = dotenv.config();
exec(`ls ${parsed?.NAME} ${config.get("folder")} ${config.folder}`); // error[no-command-injection]: may reach a shell command
nconf.argv().env().file({ file: "config.json" });
exec(`ls ${nconf.get("folder")} ${new Conf().get("folder")} ${convict({}).get("folder")}`);
exec(`ls ${minimist(process.argv.slice(2)).folder} ${yargs(process.argv).option("x", {}).argv.x} ${makeYargs().parse().x} ${yargs.argv.x}`); // error[no-command-injection]: may reach a shell command
exec(`ls ${meow("help").input[0]} ${meow("help").pkg.name}`); // error[no-command-injection]: may reach a shell command
program.addOption(new Option("-x")).action((folder) => exec(`ls ${folder}`)); // error[no-command-injection]: may reach a shell command
exec(`ls ${new Command().opts().x} ${program.args[0]}`); // error[no-command-injection]: may reach a shell command
const { name } = await inquirer.prompt([{ name: "name" }]);
exec(`ls ${name} ${await input({ message: "name?" })} ${createPrompt()("name?")}`); // error[no-command-injection]: may reach a shell command
