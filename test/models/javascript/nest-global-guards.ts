// A guard of the whole application, by its module or where it is made.
import { Controller, Delete, Module, Param } from "@nestjs/common";
import { APP_GUARD, NestFactory } from "@nestjs/core";
import { PrismaClient } from "@prisma/client";
import { AuthGuard } from "./auth.guard";

const prisma = new PrismaClient();

@Controller("users")
export class UsersController {
  @Delete(":id")
  remove(@Param("id") id: string) {
    return prisma.user.delete({ where: { id } });
  }
}

@Module({ controllers: [UsersController] })
export class UsersModule {}

@Module({ imports: [UsersModule], providers: [{ provide: APP_GUARD, useClass: AuthGuard }] })
export class AppModule {}

export async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new AuthGuard());
  await app.listen(3000);
}
