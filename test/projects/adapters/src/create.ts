import { Pool } from "pg";
import { MemoryStorage } from "./memory";
import { PostgresStorage } from "./postgres";
import { SqliteStorage } from "./sqlite";
import type { Storage } from "./storage";

export function createStorage(kind = process.env.STORAGE): Storage {
  switch (kind) {
    case "postgres":
      return new PostgresStorage(new Pool());
    case "sqlite":
      return new SqliteStorage();
    default:
      return new MemoryStorage();
  }
}
