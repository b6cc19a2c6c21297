import { exec } from "node:child_process";
import type { NextApiRequest, NextApiResponse } from "next";

export default function handler(incoming, answer) {
  exec(incoming.body.text); // error[no-command-injection]
  exec(incoming.query.id); // error[no-command-injection]
  exec(incoming.cookies.name); // error[no-command-injection]
  answer.status(200).send(`<b>${incoming.query.id}</b>`); // error[no-html-injection]
  answer.status(200).json({ id: incoming.query.id });
}

export function other(request: NextApiRequest, answer: NextApiResponse) {
  exec(request.body.text); // error[no-command-injection]
  answer.send(request.query.q); // error[no-html-injection]
}
