import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { getToken } from "next-auth/jwt";
import { exec } from "node:child_process";

export default async function handler(request: NextApiRequest, answer: NextApiResponse) {
  const session = await getServerSession(request, answer, {});
  const token = await getToken({ req: request });
  if (!session || !token) return answer.status(401).end();
  exec(request.query.id); // error[no-command-injection]
  answer.json({ name: session.user.name, id: token.id });
}
