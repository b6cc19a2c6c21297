import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { DataSource, Repository } from "typeorm";
import { User } from "./user.entity";

@Injectable()
export class UsersRepository {
  constructor(
    private readonly source: DataSource,
    @InjectRepository(User) private readonly users: Repository<User>,
  ) {}
  search(name: string): Promise<unknown> {
    return this.source.query(`SELECT * FROM users WHERE name = '${name}'`); // error[no-sql-injection]: reaches an SQL statement
  }
  byName(name: string): Promise<User[]> {
    return this.users.createQueryBuilder("u").where("u.name = '" + name + "'").getMany(); // error[no-sql-injection]: reaches an SQL statement
  }
  safe(name: string): Promise<User[]> {
    return this.users.createQueryBuilder("u").where("u.name = :name", { name }).getMany();
  }
}
