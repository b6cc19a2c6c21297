import type { NextApiRequest, NextApiResponse } from "next";
import { PrismaClient } from "@prisma/client";
import { getServerSession } from "next-auth/next";

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await getServerSession(req, res, {}))) return res.status(401).end();
  await prisma.note.delete({ where: { id: Number(req.query.id) } });
  res.status(200).end();
}
