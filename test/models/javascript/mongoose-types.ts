import mongoose, { type HydratedDocument, type Model } from "mongoose";
import type { Collection, Db } from "mongodb";
import type { Request } from "express";

interface Note {
  name: string;
}

export async function find(req: Request, notes: Model<Note>, note: HydratedDocument<Note>): Promise<void> {
  await note.save();
  await notes.findOne(req.body); // error[no-nosql-injection]: database filter
}

export async function raw(req: Request, notes: Collection): Promise<void> {
  await notes.findOne(req.body); // error[no-nosql-injection]: database filter
}

export async function first(req: Request, db: Db): Promise<void> {
  await db.collection("notes").findOne(req.body); // error[no-nosql-injection]: database filter
}
mongoose.model("Note", new mongoose.Schema<Note>({ name: String }));
