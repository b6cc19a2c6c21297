import { Body, Controller, Get, Post, Query } from "@nestjs/common";
import { UsersService } from "./users.service";

@Controller("users")
export class UsersController {
  constructor(private readonly service: UsersService) {}
  @Get()
  search(@Query("name") name: string): Promise<unknown> {
    return this.service.search(name);
  }
  @Post()
  find(@Body() body: { name: string }): Promise<unknown> {
    return this.service.byName(body.name);
  }
}
