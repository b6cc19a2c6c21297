import express from "express";
import session from "express-session";
import MemoryClient from "mem0ai";
import { Memory } from "mem0ai/oss";

const app = express();
const client = new MemoryClient({ apiKey: process.env.MEM0_API_KEY });
const memory = new Memory();
app.use(session({ secret: process.env.SESSION_SECRET })); // error[no-insecure-cookie]: Session's cookie without `Secure` // error[no-csrf-disabled]: with the cookie alone

app.post("/login", async (req, res) => {
  req.session.user = { id: 1 }; // error[no-insecure-cookie]: The session stays the one from before the login
  req.session.name = req.body.name; // error[no-trust-boundary-violation]: session
  req.session.visits = 1;
  await client.add([{ role: "user", content: req.body.text }], { user_id: req.session.id }); // error[no-trust-boundary-violation]: long-term memory
  await memory.add(req.body.text, { userId: "u1" }); // error[no-trust-boundary-violation]: long-term memory
  await memory.search(req.body.text, { userId: "u1" });
  await client.getAll({ user_id: "u1" });
  req.session.save(() => res.end());
});
