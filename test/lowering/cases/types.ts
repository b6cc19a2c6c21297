import type { Message, Client as C } from "discord.js";
import * as tg from "telegraf";
import { Pool } from "pg";

interface Row {
  id: number;
  name?: string;
  load(): void;
  next: Row;
}
interface Row {
  tags: string[];
}
interface Session extends tg.Context {
  user: Row["name"];
}
type Id = string | number;
type Handler = (message: Message) => Promise<void>;
type Body = { text: string; reply: { to: Id } } & Row;
class Store implements Iface<Row>, tg.Scene {
  private pool!: Pool;
  readonly cache: Map<string, Row> = new Map();
  declare ignored: string;
  [key: string]: unknown;
}
export async function handle(message: Message, client?: C, ctx: Session = make()): Promise<Row[]> {
  const body = (await read()) as Body;
  const { text }: { text: string } = body;
  let when: import("luxon").DateTime;
  const tuple: [a: string, b?: number, ...rest: Date[]] = <any>client!;
  const literal: "a" | 1 | `x${string}` | -1 | null = x satisfies unknown;
  function inner(store: Store, self: typeof message, keys: keyof Row, self2: this, ...rest: readonly Id[]): asserts store is Store {
    return (h as Handler)<string>(store);
  }
}
declare const ambient: string;
declare function gone(): void;
abstract class Shape {
  abstract area(): number;
  over(a: string): void;
  over(a: any) {
    use(a, ambient);
  }
}
function method(this: Store, a: string) {}
