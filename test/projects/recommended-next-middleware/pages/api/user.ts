import { PrismaClient } from "@prisma/client";
import type { NextApiRequest, NextApiResponse } from "next";

const prisma = new PrismaClient();

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  await prisma.user.delete({ where: { id: String(request.query.id) } });
  response.status(204).end();
}
