import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { PostgrestClient } from "@supabase/postgrest-js";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);
const rest = new PostgrestClient(process.env.REST_URL!);

export async function find(client: SupabaseClient, message: Message): Promise<void> {
  const text = message.content;
  const { data, count } = await supabase.from("users").select("id, name").eq("name", text).ilike("name", `%${text}%`).limit(5);
  exec(`echo ${data![0]!.name} ${count}`);
  await supabase.from("users").select().or(`name.eq.${text},owner.eq.1`); // error[no-nosql-injection]: list of filters
  await client.schema("bot").from("users").select(text); // error[no-nosql-injection]: list of columns
  await rest.from("users").insert({ name: text });
  await supabase.rpc("find_user", { name: text });
}

const app = express();
app.use(express.json());
app.post("/insert", async (req, res) => res.json(await supabase.from("users").insert(req.body))); // error[require-input-validation]
app.post("/rpc", async (req, res) => res.json(await supabase.rpc("find_user", req.body))); // error[require-input-validation]
app.post("/match", async (req, res) => {
  res.json(await supabase.from("users").select().match(req.body)); // error[no-nosql-injection]: database filter
});
app.post("/eq", async (req, res) => res.json(await supabase.from("users").select().eq("name", req.body.name)));
