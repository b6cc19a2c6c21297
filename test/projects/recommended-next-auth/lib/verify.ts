import { getToken } from "next-auth/jwt";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function verifyUser({ req, res }) {
  const token = await getToken({ req });
  const id = token?.id;
  if (!id) {
    res.status(401).end();
    return null;
  }
  const user = await prisma.user.findUnique({ where: { id } });
  if (!user) {
    res.status(404).end();
    return null;
  }
  return user;
}

export async function findUser({ req }) {
  return prisma.user.findUnique({ where: { name: String(req.query.name) } });
}
