import { exec } from "node:child_process";
import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Req,
  Res,
  UploadedFile,
  UploadedFiles,
  DefaultValuePipe,
  ExecutionContext,
  Redirect,
} from "@nestjs/common";
import { HttpService } from "@nestjs/axios";
import { Args, Mutation, Resolver } from "@nestjs/graphql";
import { MessageBody, SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import { Pool } from "pg";
import { firstValueFrom, from, lastValueFrom } from "rxjs";

@Controller("notes")
export class NotesController {
  constructor(private readonly pool: Pool) {}

  @Get(":id")
  async one(@Param("id") name: string, @Query() query: { q: string }) {
    exec(`note ${name}`); // error[no-command-injection]: Request data
    exec(`note ${query.q}`); // error[no-command-injection]
    return { name };
  }

  @Get("number/:id")
  async numbered(
    @Param("id", ParseIntPipe) id: number,
    @Query("page", new DefaultValuePipe(1), new ParseIntPipe()) page: number,
    @Query("all", new ParseIntPipe()) all: number,
    @Body(ParseIntPipe) body: number,
  ) {
    await this.pool.query(`SELECT * FROM notes WHERE id = ${id} LIMIT ${page} OFFSET ${all} + ${body}`);
  }

  @Get("sql/:id")
  async read(@Param("id") id: string) {
    return this.pool.query(`SELECT * FROM notes WHERE id = '${id}'`); // error[no-sql-injection]
  }

  // A global pipe validates what the class declares.
  @Post()
  async create(@Body() note: CreateNote) {
    await this.pool.query("INSERT INTO notes (text) VALUES ($1)", [note.text]);
    exec(`note ${note.text}`); // error[no-command-injection]
  }

  @Get("page")
  page(@Query("name") name: string) {
    return `<h1>${name}</h1>`; // error[no-html-injection]: Request data
  }

  @Get("raw")
  raw(@Req() request: unknown, @Res() response: unknown) {
    response.send(request.query.name); // error[no-html-injection]
    response.json(request.query.name);
  }

  @Post("file")
  upload(@UploadedFile() file: unknown, @UploadedFiles() files: unknown[]) {
    exec(`file ${file.originalname}`); // error[no-command-injection]
    for (const each of files) exec(`file ${each.originalname}`); // error[no-command-injection]
  }

  private helper(name: string) {
    return `<p>${name}</p>`; // error[no-html-injection]: A value of unknown origin
  }
}

class CreateNote {
  text: string;
}

@WebSocketGateway()
export class ChatGateway {
  @SubscribeMessage("message")
  say(@MessageBody() text: string) {
    exec(`say ${text}`); // error[no-command-injection]
    return `<b>${text}</b>`;
  }
}

export class NotesGuard {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    exec(`log ${request.query.name} ${request.ip}`); // error[no-command-injection]
    context.switchToHttp().getResponse().send(request.query.name); // error[no-html-injection]
    exec(`log ${context.switchToWs().getData().text}`); // error[no-command-injection]
    exec(`log ${context.switchToWs().getClient().handshake.query.name}`); // error[no-command-injection]
    return true;
  }
}

@Resolver()
export class NotesResolver {
  @Mutation()
  add(@Args("text") text: string) {
    exec(`say ${text}`); // error[no-command-injection]
  }
}

@Controller("feed")
export class FeedController {
  @Get()
  @Header("Access-Control-Allow-Origin", "*") // error[no-permissive-cors]: Every site
  all(): string {
    return "[]";
  }

  @Get("docs")
  @Redirect("https://docs.example.com", 302)
  docs(@Query("version") version: string) {
    if (version === "old") return { url: "https://old.example.com" };
    return { url: version }; // error[no-open-redirect]: Request data
  }

  @Get("plain")
  @Header("Cache-Control", "none")
  plain(): string {
    return "";
  }
}

@Controller("fetch")
export class FetchController {
  constructor(private readonly http: HttpService) {}

  @Get()
  async get(@Query("url") url: string, @Query("id") id: string) {
    await lastValueFrom(this.http.get(`https://api.example.com/notes/${encodeURIComponent(id)}`));
    exec(await firstValueFrom(from(id))); // error[no-command-injection]
    return (await firstValueFrom(this.http.get(url))).data; // error[no-ssrf]: outgoing request
  }
}
