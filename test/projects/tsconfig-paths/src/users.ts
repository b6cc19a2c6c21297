import { db } from "@db";

export interface User {
  id: number;
  name: string;
}
export async function findUser(name: string): Promise<User | undefined> {
  const { rows } = await db.query<User>(`SELECT * FROM users WHERE name = '${name}'`); // error[no-sql-injection]: SQL statement
  return rows[0];
}
