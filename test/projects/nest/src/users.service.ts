import { Injectable } from "@nestjs/common";
import { UsersRepository } from "./users.repository";

@Injectable()
export class UsersService {
  constructor(private readonly repository: UsersRepository) {}
  async search(name: string): Promise<unknown> {
    return this.repository.search(name);
  }
  async byName(name: string): Promise<unknown> {
    await this.repository.safe(name);
    return this.repository.byName(name);
  }
}
