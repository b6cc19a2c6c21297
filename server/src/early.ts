/**
 * Answers `initialize` before the analysis is loaded, which takes a second: the editor may go on meanwhile. What comes after it waits until
 * somebody can answer, and then comes in its order.
 */
import type { Connection, InitializeParams, Message, MessageStrategy } from "vscode-languageserver";
import { answer } from "./handlers/initialize.js";

type Waiting = Parameters<MessageStrategy["handleMessage"]>;

export class Early {
  private waiting: Waiting[] | undefined = [];
  private params: InitializeParams | undefined;
  private begin: () => void = () => undefined;
  /** Somebody has said something, and has been answered if that could be. */
  readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  readonly strategy: MessageStrategy = {
    handleMessage: (message, next) => {
      setImmediate(this.begin);
      if (!this.waiting || this.isFirst(message)) return next(message);
      this.waiting.push([message, next]);
    },
  };

  listen(connection: Connection): void {
    connection.onInitialize((params) => {
      this.params = params;
      return answer(params);
    });
    connection.listen();
  }

  private isFirst(message: Message): boolean {
    return this.params === undefined && "method" in message && message.method === "initialize";
  }

  /** What the client said of itself, if it has. */
  get initialized(): InitializeParams | undefined {
    return this.params;
  }

  /** Somebody else answers from now on: one message a turn, as they would have come. */
  end(): void {
    const next = this.waiting?.shift();
    if (!next) return void (this.waiting = undefined);
    const [message, handle] = next;
    void handle(message);
    setImmediate(() => this.end());
  }
}
