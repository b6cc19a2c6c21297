import { PrismaClient } from "@prisma/client";
import { NextResponse, type NextRequest } from "next/server";
import { auth } from "../../../auth";

const prisma = new PrismaClient();

export async function DELETE(request: NextRequest) { // error[require-authorization]: deletes whatever record the client names
  const id = String(request.nextUrl.searchParams.get("id"));
  await prisma.note.delete({ where: { id } });
  return NextResponse.json({});
}

export async function PATCH(request: NextRequest) {
  const session = await auth();
  if (!session) return NextResponse.json({}, { status: 401 });
  const id = String(request.nextUrl.searchParams.get("id"));
  await prisma.note.delete({ where: { id } });
  return NextResponse.json({});
}
