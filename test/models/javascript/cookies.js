import { serialize } from "cookie";
import cookieSession from "cookie-session";
import Cookies from "cookies";
import { deleteCookie as forget, setCookie as setNext } from "cookies-next";
import express from "express";
import session from "express-session";
import Fastify from "fastify";
import { setCookie as setH3, defineEventHandler } from "h3";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import Hapi from "@hapi/hapi";
import JsCookie from "js-cookie";
import Koa from "koa";
import { cookies } from "next/headers";
import { destroyCookie, setCookie as setNookies } from "nookies";
import { token } from "./token.js";

const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { httpOnly: true, secure: false } })); // error[no-insecure-cookie]: Session's cookie without `Secure`
app.use(session({ secret: process.env.SECRET, cookie: { secure: true, httpOnly: false } })); // error[no-insecure-cookie]: Session's cookie without `HttpOnly`
app.use(session({ secret: process.env.SECRET, cookie: { secure: true } }));
app.use(cookieSession({ keys: [process.env.SECRET], secure: false })); // error[no-insecure-cookie]: Session's cookie without `Secure`

app.get("/", (req, res) => {
  res.cookie("sid", token()); // error[no-insecure-cookie]: Cookie without `Secure`
  res.cookie("sid", token(), { secure: true }); // error[no-insecure-cookie]: Cookie without `HttpOnly`
  res.cookie("sid", token(), { secure: true, httpOnly: true }); // error[no-insecure-cookie]: Cookie without `SameSite`
  res.cookie("theme", "dark"); // error[no-insecure-cookie]: Cookie without `Secure`
  const header = serialize("login", token(), { httpOnly: true }); // error[no-insecure-cookie]: Cookie without `Secure`
  res.setHeader("Set-Cookie", header);
  res.setHeader("set-cookie", `sessionid=${token()}; HttpOnly; Path=/`); // error[no-insecure-cookie]: Cookie without `Secure`
  const jar = new Cookies(req, res);
  jar.set("sid", token());
  jar.set("sid", token(), { httpOnly: false }); // error[no-insecure-cookie]: Cookie without `HttpOnly`
  res.end();
});

const fastify = Fastify();
fastify.get("/", (request, reply) => {
  reply.setCookie("token", token(), { path: "/" }); // error[no-insecure-cookie]: Cookie without `Secure`
  reply.setCookie("token", token(), { path: "/", secure: true, httpOnly: true }).send("Hello"); // error[no-insecure-cookie]: Cookie without `SameSite`
});

const hono = new Hono();
hono.get("/", (c) => {
  setCookie(c, "token", token()); // error[no-insecure-cookie]: Cookie without `Secure`
  setCookie(c, "token", token(), { secure: true, httpOnly: true, sameSite: "Strict" });
  return c.text("Hello");
});

const koa = new Koa();
koa.use((ctx) => {
  ctx.cookies.set("token", token());
  ctx.cookies.set("token", token(), { secure: false }); // error[no-insecure-cookie]: Cookie without `Secure`
});

const server = Hapi.server();
server.route({
  method: "GET",
  path: "/",
  handler(request, h) {
    h.state("token", token());
    h.state("token", token(), { isSecure: false }); // error[no-insecure-cookie]: Cookie without `Secure`
    return h.response("Hello").state("token", token(), { isHttpOnly: false }); // error[no-insecure-cookie]: Cookie without `HttpOnly`
  },
});

export default defineEventHandler((event) => {
  setH3(event, "token", token()); // error[no-insecure-cookie]: Cookie without `Secure`
});

export async function login(context) {
  const jar = await cookies();
  jar.set("token", token(), { httpOnly: true }); // error[no-insecure-cookie]: Cookie without `Secure`
  jar.set("token", token(), { httpOnly: true, secure: true }); // error[no-insecure-cookie]: Cookie without `SameSite`
  setNext("token", token(), { secure: true }); // error[no-insecure-cookie]: Cookie without `HttpOnly`
  forget("token");
  setNookies(context, "token", token(), { httpOnly: true }); // error[no-insecure-cookie]: Cookie without `Secure`
  destroyCookie(context, "token");
  // What scripts set they can read.
  JsCookie.set("token", token()); // error[no-insecure-cookie]: Cookie without `Secure`
  JsCookie.set("token", token(), { secure: true }); // error[no-insecure-cookie]: Cookie without `SameSite`
  JsCookie.set("theme", "dark"); // error[no-insecure-cookie]: Cookie without `Secure`
}
