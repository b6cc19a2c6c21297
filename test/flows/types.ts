import { exec } from "node:child_process";
import express, { type Request, type Response } from "express";

const app = express();

enum Mode {
  Fast = "fast",
  Slow = "slow",
}
const enum Size {
  Small,
  Large,
}
namespace Tools {
  export const run = (text: string): string => `ls ${text}`;
}
interface Options {
  text: string;
}
abstract class Handler<T> {
  constructor(
    private readonly prefix: string,
    protected value?: T,
  ) {}
  abstract run(text: string): string;
  get head(): string {
    return this.prefix;
  }
  both(text: string): string {
    return `${this.head} ${this.run(text)}`;
  }
}
class Echo extends Handler<number> {
  override run(text: string): string {
    return text;
  }
}
class Fixed extends Handler<number> {
  override run(): string {
    return "date";
  }
}
function logged(target: unknown, context: ClassMethodDecoratorContext): void {}
class Commands {
  @logged
  run(text: string): void {
    exec(text);
  }
}
function first(value: string): string;
function first(value: string[]): string;
function first(value: string | string[]): string {
  return Array.isArray(value) ? value[0]! : value;
}
function assertWord(text: unknown): asserts text is string {
  if (typeof text !== "string" || !/^\w+$/.test(text)) throw new Error("no word");
}
const isMode = (text: string): text is Mode => Object.values(Mode).includes(text as Mode);

app.get("/", (req: Request, res: Response) => {
  const q = req.query.q as string;
  exec(Mode.Fast);
  exec(`ls ${Size.Small} ${Size[Size.Large]}`);
  exec(Tools.run(q)); // error[no-command-injection]: reaches a shell command
  exec(Tools.run("docs"));
  exec(new Echo("ls").both(q)); // error[no-command-injection]: reaches a shell command
  exec(new Echo(q).head); // error[no-command-injection]: reaches a shell command
  exec(new Fixed("ls").both(q));
  new Commands().run(q); // error[no-command-injection]: reaches a shell command
  exec(first(q)); // error[no-command-injection]: reaches a shell command
  exec(first(["date"]));
  exec(q!); // error[no-command-injection]: reaches a shell command
  exec((<string>q) satisfies string); // error[no-command-injection]: reaches a shell command
  const options: Options = { text: q };
  exec(options.text); // error[no-command-injection]: reaches a shell command
  if (isMode(q)) exec(q);
  assertWord(q);
  exec(`ls ${q}`);
});

class Repository {
  find(text: string): string {
    return `ls ${text}`;
  }
}
class Service {
  constructor(private readonly repository: Repository) {}
  list(text: string): string {
    return this.repository.find(text);
  }
}
class Controller {
  constructor(private readonly service: Service) {}
  register(): void {
    app.get("/list", (req, res) => {
      exec(this.service.list(String(req.query.q))); // error[no-command-injection]: reaches a shell command
    });
    app.get("/bound", this.handle.bind(this));
  }
  private handle(req: Request, res: Response): void {
    exec(this.service.list(String(req.query.q))); // error[no-command-injection]: reaches a shell command
  }
}
new Controller(new Service(new Repository())).register();
