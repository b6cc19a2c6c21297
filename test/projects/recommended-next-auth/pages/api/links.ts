import type { NextApiRequest, NextApiResponse } from "next";
import { PrismaClient } from "@prisma/client";
import { findUser } from "../../lib/verify";

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) { // error[require-authorization]: no check of the caller
  const user = await findUser({ req });
  if (!user) return res.status(404).end();
  await prisma.link.delete({ where: { id: Number(req.query.id) } });
  res.status(200).end();
}
