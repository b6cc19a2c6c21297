import type { NextApiRequest, NextApiResponse } from "next";
import { PrismaClient } from "@prisma/client";
import { verifyUser } from "../../lib/verify";

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await verifyUser({ req, res });
  if (!user) return;
  await prisma.feed.delete({ where: { id: Number(req.query.id) } });
  res.status(200).end();
}
