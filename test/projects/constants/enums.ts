export enum Table {
  Users = "users",
  Notes = "notes",
}
export const COLUMNS = { name: "name", age: "age" } as const;
export type Column = keyof typeof COLUMNS;
export const isColumn = (text: string): text is Column => text in COLUMNS;
