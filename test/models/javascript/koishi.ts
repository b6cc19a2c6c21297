import { Context, type Session } from "koishi";
import { exec } from "node:child_process";

export function apply(ctx: Context) {
  ctx
    .command("echo <message:text>")
    .option("loud", "-l")
    .action(async ({ session, options }, message) => {
      exec(`echo ${message}`); // error[no-command-injection]
      exec(`echo ${options.loud}`); // error[no-command-injection]
      exec(`echo ${session.content}`); // error[no-command-injection]
      exec(`echo ${session.userId} ${session.author.id}`);
      exec(`echo ${session.author.nick}`); // error[no-command-injection]
      exec(`echo ${session.quote.content}`); // error[no-command-injection]
      exec(`echo ${session.event.user.name}`); // error[no-command-injection]
      exec(`echo ${await session.prompt()}`); // error[no-command-injection]
      return message;
    });
  ctx.command("roll <count:number>").action(({ session }, count) => {
    exec(`roll ${count}`);
    exec(`roll ${session.username}`); // error[no-command-injection]
  });
  ctx.middleware((session, next) => {
    exec(`wc ${session.content}`); // error[no-command-injection]
    return next();
  });
  ctx.on("message", (session) => exec(`wc ${session.content}`)); // error[no-command-injection]
  ctx.on("ready", () => exec("log ready"));
}

export const read = (session: Session) => exec(`wc ${session.content}`); // error[no-command-injection]
new Context().middleware((session) => exec(`wc ${session.content}`)); // error[no-command-injection]
