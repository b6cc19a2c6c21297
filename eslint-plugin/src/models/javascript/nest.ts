/**
 * NestJS: controllers, gateways, microservices and GraphQL resolvers. The decorators of a method make it an entry point, those of its
 * parameters say what it is given. Bodies are typed by classes that a global pipe validates, in a file of its own: they do not count as
 * structured here.
 */
import type { Given, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "./rows.js";
import { headerUses, http, markupAnswer, redirectTo } from "./web-vocabulary.js";

/** A method that the framework calls; what a controller's method returns is the answer. */
const entry = (returns?: Sink): TypeModel => ({
  call: { callbacks: [{ arg: "0", params: [], anyone: true, askedAs: "nest", runs: "entry", ...(returns ? { returns } : {}) }] },
});

const parameter = (given: Given): TypeModel => ({ gives: given });

const TEXT: Summary = { returns: { type: "nest.TextParameter" } };
/** `@Param("id", ParseIntPipe)`: the pipe stands first or after the name, as a class or made. */
const text: Member = {
  call: [
    { when: [{ arg: "0.harmless", is: [true] }], returns: { type: "nest.SafeParameter" } },
    { when: [{ arg: "1.harmless", is: [true] }], returns: { type: "nest.SafeParameter" } },
    { when: [{ arg: "2.harmless", is: [true] }], returns: { type: "nest.SafeParameter" } },
    TEXT,
  ],
};

const given = (type: string): Member => gives({ type });
const route = given("nest.Route");
const message = given("nest.Message");

/** Pipes that let numbers, booleans, ids, dates and fixed choices through only. */
const safePipe: Member = { type: "nest.SafePipe", new: { returns: { type: "nest.SafePipe" } } };

export const library: Library = {
  name: "@nestjs/common",
  modules: {
    "@nestjs/common": "nest",
    "@nestjs/websockets": "nest",
    "@nestjs/microservices": "nest",
    "@nestjs/graphql": "nest.graphql",
    "@nestjs/core": "nest.core",
  },
  types: {
    nest: {
      members: {
        ...named(["Get", "Post", "Put", "Patch", "Delete", "All", "Options", "Head", "Sse"], route),
        UseGuards: {
          call: [{ when: [{ arg: "0", named: "[tT]hrottl" }], returns: { type: "nest.Limited" } }, { returns: { type: "nest.Guarded" } }],
        },
        Module: { call: [{ when: [{ arg: "0.providers.[].provide", instance: "nest.GuardToken" }], asksForAll: "nest" }, {}] },
        ...named(["SubscribeMessage", "MessagePattern", "EventPattern"], message),
        ...named(["Body", "Query", "Param", "Headers", "HostParam", "RawBody", "MessageBody", "Payload"], text),
        // What the method returns may name another address.
        Redirect: { call: { sinks: [redirectTo("0")], returns: { type: "nest.Redirection" } } },
        Header: { call: { sinks: headerUses, returns: {} } },
        // Guards, interceptors and filters.
        ...named(["ExecutionContext", "ArgumentsHost"], { type: "nest.Context" }),
        ...named(["Req", "Request"], given("nest.RequestParameter")),
        ...named(["Res", "Response"], given("nest.ResponseParameter")),
        UploadedFile: given("nest.FileParameter"),
        UploadedFiles: given("nest.FilesParameter"),
        ...named(["ParseIntPipe", "ParseFloatPipe", "ParseBoolPipe", "ParseUUIDPipe", "ParseEnumPipe", "ParseDatePipe"], safePipe),
      },
    },
    "nest.core": {
      members: { APP_GUARD: { type: "nest.GuardToken" }, NestFactory: { type: "nest.Factory" } },
    },
    "nest.Application": {
      members: { useGlobalGuards: { call: { asksForAll: "nest" } }, ...named(["listen", "useGlobalPipes", "enableCors"], HARMLESS) },
    },
    "nest.GuardToken": {},
    "nest.Factory": { members: { create: gives({ type: "nest.Application" }) } },
    "nest.graphql": {
      members: {
        ...named(["Query", "Mutation", "Subscription", "ResolveField"], message),
        Args: text,
      },
    },
    "nest.Context": {
      members: { switchToHttp: gives({ type: "nest.HttpContext" }), switchToWs: gives({ type: "nest.SocketContext" }) },
    },
    "nest.HttpContext": {
      members: { getRequest: gives({ type: "express.Request" }), getResponse: gives({ type: "express.Response" }) },
    },
    "nest.SocketContext": { members: { getData: gives({ source: http }), getClient: gives({ type: "socket.io.Socket" }) } },
    "nest.Limited": { call: { protects: ["limited"] } },
    "nest.Guarded": { call: { protects: ["authorized"] } },
    "nest.Route": entry(markupAnswer("0")),
    "nest.Redirection": entry(redirectTo("0.url")),
    "nest.Message": entry(),
    "nest.SafePipe": { members: { harmless: { const: true } } },
    "nest.TextParameter": parameter({ source: http }),
    "nest.SafeParameter": parameter({ type: "nest.SafeValue" }),
    "nest.SafeValue": { members: {} },
    "nest.RequestParameter": parameter({ type: "express.Request" }),
    "nest.ResponseParameter": parameter({ type: "express.Response" }),
    "nest.FileParameter": parameter({ type: "express.Upload" }),
    "nest.FilesParameter": parameter({ type: "express.Uploads" }),
  },
};
