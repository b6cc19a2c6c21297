// Cookies of sessions by the frameworks' own middleware, and those of pages.
import cookieSession from "cookie-session";
import express from "express";
import session from "express-session";
import Fastify from "fastify";
import fastifyJwt from "@fastify/jwt";
import fastifySession from "@fastify/session";
import secureSession from "@fastify/secure-session";
import Hapi from "@hapi/hapi";
import Koa from "koa";
import koaSession from "koa-session";

const app = express();
const koa = new Koa();
const server = Fastify();
const hapi = Hapi.server();
app.use(session({ secret: process.env.SECRET, cookie: { secure: true, sameSite: "lax" } }));
app.use(session({ secret: process.env.SECRET, cookie: { secure: true, sameSite: "none" } })); // error[no-insecure-cookie]: other sites' requests carry
app.use(cookieSession({ keys: [process.env.KEY], secure: true, sameSite: "none" })); // error[no-insecure-cookie]: other sites' requests carry
koa.use(koaSession({ secure: false }, koa)); // error[no-insecure-cookie]: without `Secure`
koa.use(koaSession({ secure: true, httpOnly: false }, koa)); // error[no-insecure-cookie]: without `HttpOnly`
koa.use(koaSession({ secure: true, sameSite: "lax" }, koa));
server.register(fastifySession, { secret: process.env.SECRET, cookie: { secure: false } }); // error[no-insecure-cookie]: without `Secure`
server.register(fastifySession, { secret: process.env.SECRET, cookie: { secure: true, httpOnly: false } }); // error[no-insecure-cookie]: without `HttpOnly`
server.register(fastifySession, { secret: process.env.SECRET, cookie: { secure: true, sameSite: "none" } }); // error[no-insecure-cookie]: other sites' requests carry
server.register(fastifySession, { secret: "keyboard cat" }); // error[no-hardcoded-crypto-key]: session secret
server.register(secureSession, { key: "keyboard cat keyboard cat" }); // error[no-hardcoded-crypto-key]: session secret
server.register(fastifyJwt, { secret: "keyboard cat" }); // error[no-hardcoded-crypto-key]: token secret
server.register(fastifyJwt, { secret: process.env.SECRET });
hapi.state("session", { isSecure: false, isHttpOnly: true }); // error[no-insecure-cookie]: without `Secure`
hapi.state("session", { isSecure: true, isHttpOnly: false }); // error[no-insecure-cookie]: without `HttpOnly`
hapi.state("session", { isSecure: true, isHttpOnly: true });
document.cookie = `session=${globalThis.id}`; // error[no-insecure-cookie]: without `Secure`
document.cookie = `theme=${globalThis.id}`;
