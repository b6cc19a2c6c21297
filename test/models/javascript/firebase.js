const admin = require("firebase-admin");
const { getFirestore } = require("firebase-admin/firestore");
const { Firestore } = require("@google-cloud/firestore");
const { addDoc, collection, deleteDoc, doc, getDocs, query, runTransaction, where, writeBatch } = require("firebase/firestore");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const db = admin.firestore();
const other = getFirestore();
const realtime = admin.database();

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  const note = await db.collection("notes").doc(message.author.id).get();
  exec(`echo ${note.data().text} ${note.id} ${note.exists}`);
  await db.collection("notes").add({ text, at: admin.firestore.FieldValue.serverTimestamp() });
  const found = await other.collection("notes").where("owner", "==", text).limit(5).get();
  found.forEach((each) => exec(`echo ${each.data().text} ${each.id}`));
  found.docs.forEach((each) => exec(`echo ${each.id}`));
  await found.docs[0].ref.delete();
  await db.runTransaction(async (transaction) => {
    const seen = await transaction.get(db.doc("notes/1"));
    transaction.set(db.doc("notes/1"), { text, seen: seen.size }).delete(db.doc("notes/2"));
  });
  await realtime.ref("notes").push({ text });
  realtime.ref("notes").on("value", (snapshot) => exec(`echo ${snapshot.val().text} ${snapshot.child("a").key}`));
  realtime.ref("count").transaction((count) => exec(`echo ${count}`));
  await new Firestore().doc("notes/1").set({ text });

  const { docs } = await getDocs(query(collection(other, "notes"), where("owner", "==", text)));
  exec(`echo ${docs.length}`);
  await deleteDoc(doc(other, "notes", "1"));
  await writeBatch(other).set(doc(other, "notes", "1"), { text }).commit();
  await runTransaction(other, async (transaction) => transaction.update(doc(other, "notes", "1"), { text }));
});

const app = express();
app.use(express.json());
app.post("/set", async (req, res) => res.json(await db.doc("notes/1").set(req.body))); // error[require-input-validation]: database write
app.post("/push", async (req, res) => res.json(await realtime.ref("notes").push(req.body))); // error[require-input-validation]
app.post("/add", async (req, res) => res.json(await addDoc(collection(other, "notes"), req.body))); // error[require-input-validation]
app.post("/batch", async (req, res) => res.json(await db.batch().set(db.doc("notes/1"), req.body).commit())); // error[require-input-validation]
