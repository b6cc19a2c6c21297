import { exec } from "node:child_process";
import { Elysia, t } from "elysia";
import { Pool } from "pg";

const pool = new Pool();

new Elysia()
  .get("/request/:id", ({ query, params, headers, cookie, path, request, set, redirect }) => {
    exec(query.name); // error[no-command-injection]: Request data
    exec(params.id); // error[no-command-injection]
    exec(headers["x-name"]); // error[no-command-injection]
    exec(cookie.name.value); // error[no-command-injection]
    exec(path); // error[no-command-injection]
    exec(request.url); // error[no-command-injection]
    set.status = 200;
    cookie.seen.set({ value: "1" });
    if (query.next) return redirect(query.next); // error[no-open-redirect]: Request data
    return `hello <b>${query.name}</b>`;
  })
  .post("/notes", async ({ body }) => {
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
  })
  .post(
    "/checked",
    async ({ body }) => {
      await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]);
      exec(body.text); // error[no-command-injection]
    },
    { body: t.Object({ text: t.String() }) },
  )
  .onBeforeHandle(({ headers }) => exec(headers.name)) // error[no-command-injection]
  .group("/group", (app) => app.get("/x", ({ query }) => exec(query.q))) // error[no-command-injection]
  .ws("/chat", {
    message(ws, message) {
      exec(message.text); // error[no-command-injection]
      ws.send(message);
    },
  })
  .listen(3000);
