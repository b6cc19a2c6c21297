import admin from "firebase-admin";
import type { DocumentReference, Firestore, QuerySnapshot } from "firebase-admin/firestore";
import { exec } from "node:child_process";

export async function show(reference: DocumentReference, snapshot: QuerySnapshot, db: Firestore): Promise<void> {
  exec(`echo ${reference.id} ${snapshot.size} ${db.collection("notes").id} ${admin.database().ref("a").key}`);
}
