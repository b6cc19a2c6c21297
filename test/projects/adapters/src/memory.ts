import type { Storage } from "./storage";

export class MemoryStorage implements Storage {
  private readonly users = new Map<string, object>();
  async find(name: string): Promise<unknown> {
    return this.users.get(name);
  }
  async add(name: string): Promise<void> {
    this.users.set(name, {});
  }
}
