/**
 * Firestore and the Realtime Database, by the admin SDK (methods) and by the client SDK (functions). What comes back is stored data.
 */
import type { Library, Member } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, typed } from "./chat-vocabulary.js";
import { givesRows, rows, within } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const reference: Member = gives({ type: "firebase.Reference" });
const database: Member = gives({ type: "firebase.Database" });
const writes: Member = { call: { sinks: [databaseUse("0"), databaseUse("1")], returns: { type: "firebase.Reference" } } };
const snapshot = { type: "firebase.Snapshot" } as const;
const listens: Member = { call: { callbacks: [{ arg: "*", params: [snapshot], runs: "now" }], returns: snapshot } };
/** `setDoc(reference, data)`. */
const written: Member = { call: { sinks: [databaseUse("1"), databaseUse("2")], returns: { type: "firebase.Reference" } } };
/** In a transaction and a batch the reference goes first, too. */
const inTransaction: Member = { call: { sinks: [databaseUse("1"), databaseUse("2")], returns: { same: "this" } } };

const services: Readonly<Record<string, Member>> = named("getFirestore initializeFirestore getDatabase firestore database", {
  ...database,
  type: "firebase.Service",
});

export const library: Library = {
  name: "firebase",
  modules: {
    "firebase-admin": "firebase",
    "firebase-admin/firestore": "firebase",
    "firebase-admin/database": "firebase",
    "@google-cloud/firestore": "firebase",
    "firebase/firestore": "firebase",
    "firebase/firestore/lite": "firebase",
    "firebase/database": "firebase",
  },
  types: {
    firebase: {
      members: {
        default: { type: "firebase" },
        ...services,
        ...constructed("Firestore", "firebase.Database"),
        ...typed("CollectionReference DocumentReference Query", "firebase.Reference"),
        ...typed("DocumentSnapshot QueryDocumentSnapshot QuerySnapshot DataSnapshot", "firebase.Snapshot"),
        ...named("collection doc collectionGroup query where orderBy limit startAt startAfter ref child", reference),
        ...named("getDoc getDocs get onSnapshot onValue", {
          call: { callbacks: [{ arg: "*", params: [snapshot], runs: "now" }], returns: snapshot },
        }),
        ...named("addDoc setDoc updateDoc set update push", written),
        ...named("deleteDoc remove", SAFE_CALL),
        runTransaction: { call: { callbacks: [{ arg: "1", params: [{ type: "firebase.Transaction" }], runs: "now", returns: "return" }] } },
        writeBatch: gives({ type: "firebase.Transaction" }),
      },
    },
    /** `admin.firestore.FieldValue`: constants and sentinels. */
    "firebase.Service": {
      members: named("FieldValue Timestamp ServerValue", { type: "firebase.Values" }),
    },
    "firebase.Values": { members: named("serverTimestamp increment arrayUnion arrayRemove delete now fromDate", SAFE_CALL) },
    "firebase.Database": {
      members: {
        ...named("collection doc collectionGroup ref refFromURL", reference),
        runTransaction: within("firebase.Transaction"),
        batch: gives({ type: "firebase.Transaction" }),
      },
    },
    "firebase.Transaction": {
      members: {
        ...named("set update create", inTransaction),
        ...named("get getAll", gives(snapshot)),
        ...named("delete", CHAIN),
        commit: SAFE_CALL,
      },
    },
    "firebase.Reference": {
      members: {
        ...named(
          "collection doc child where orderBy limit limitToLast limitToFirst startAt startAfter endAt equalTo orderByChild select offset",
          CHAIN,
        ),
        ...named("set update add create push", writes),
        ...named("get once on onSnapshot", listens),
        ...named("delete remove", SAFE_CALL),
        transaction: { call: { callbacks: [{ arg: "0", params: [rows], runs: "now" }] } },
        ...named("id key path", id),
      },
    },
    "firebase.Snapshot": {
      members: {
        ...named("data val get toJSON", { call: givesRows }),
        docs: { type: "firebase.Snapshots" },
        forEach: { call: { callbacks: [{ arg: "0", params: [snapshot], runs: "now" }] } },
        child: CHAIN,
        ref: { type: "firebase.Reference" },
        ...named("exists hasChild", { ...SAFE_CALL, safe: true }),
        ...named("id key size empty", id),
      },
    },
    "firebase.Snapshots": { extends: ["Array"], element: snapshot },
  },
};
