export interface Storage {
  find(name: string): Promise<unknown>;
  add(name: string): Promise<void>;
}
