import { Pool } from "pg";

export class Database {
  static readonly shared = new Database();
  private static lazy?: Database;
  private readonly pool = new Pool();
  static get instance(): Database {
    return (this.lazy ??= new Database());
  }
  static get(): Database {
    return (this.lazy ??= new Database());
  }
  query(text: string, values: unknown[] = []): Promise<unknown> {
    return this.pool.query(text, values);
  }
}
