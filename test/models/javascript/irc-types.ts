import irc from "irc-framework";
import old from "irc";
import { exec } from "node:child_process";

new irc.Client().on("privmsg", (event) => exec(`wc ${event.message}`)); // error[no-command-injection]
new old.Client("irc.example.org", "bot").on("pm", (from, text) => exec(`wc ${text}`)); // error[no-command-injection]
