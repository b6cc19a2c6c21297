import { exec } from "node:child_process";

export function Form() {
  async function send(form: FormData) {
    "use server";
    exec(`note ${form.get("text")}`); // missing[no-command-injection]: Request data
  }
  return <form action={send} />;
}
