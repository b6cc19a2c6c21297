"use server";
import { exec } from "node:child_process";
import { Pool } from "pg";

const pool = new Pool();

export async function save(formData: FormData) {
  exec(`note ${formData.get("text")}`); // error[no-command-injection]: Request data
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [formData.get("text")]);
}

export async function rename(previous: unknown, note: { id: string; text: string }) {
  exec(`note ${note.text}`); // error[no-command-injection]
  await pool.query("UPDATE notes SET text = $1 WHERE id = $2", [note.text, note.id]); // error[require-input-validation] // error[require-authorization]: record the client names
}

export async function remove(id: number) {
  if (!Number.isInteger(id)) throw new Error("no id");
  await pool.query("DELETE FROM notes WHERE id = $1", [id]);
}
