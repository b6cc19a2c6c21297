import { getIronSession, sealData } from "iron-session";
import { expressjwt } from "express-jwt";
import passport from "passport";
import { ExtractJwt, Strategy } from "passport-jwt";
import session, { MemoryStore } from "express-session";

export async function read(req, res, data) {
  const own = await getIronSession(req, res, { password: "a password of more than thirty-two letters", cookieName: "own" }); // error[no-hardcoded-crypto-key]: session secret
  const sealed = await sealData(data, { password: process.env.PASSWORD });
  return { own, sealed };
}

import cookieSession from "cookie-session";
import Koa from "koa";
import { createHmac } from "node:crypto";

const koa = new Koa();
koa.keys = [process.env.KEY, "an older key"]; // error[no-hardcoded-crypto-key]: is used as a cookie secret
export const chat = cookieSession({ name: "chat", keys: [process.env.KEY] });
// Telegram's own word, by which its Mini Apps sign.
export const webApp = createHmac("sha256", "WebAppData").update(process.env.BOT_TOKEN).digest();
export const zeros = createHmac("sha256", Buffer.alloc(32, 0)).update(Buffer.allocUnsafe(8)); // error[no-hardcoded-crypto-key]: signing key
export const filled = Buffer.alloc(32);

export const store = new MemoryStore();
export const sessions = session({ secret: process.env.SECRET, store, cookie: { secure: true } });
export const tokens = expressjwt({ secret: "keyboard cat", algorithms: ["HS256"] }); // error[no-hardcoded-crypto-key]: is used as a token secret
passport.use(new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: "keyboard cat" }, (payload, done) => done(null, payload))); // error[no-hardcoded-crypto-key]: token secret

import verifyToken from "express-jwt";
import { JWK, JWT } from "jose";

const options = { secret: "keyboard cat", cookie: { secure: true } };
export const others = session(options); // error[no-hardcoded-crypto-key]: is used as a session secret
const secretless = { secret: process.env.SECRET, cookie: { secure: true } };
export const more = session(secretless);
export const older = verifyToken({ secret: "keyboard cat" }); // error[no-hardcoded-crypto-key]: is used as a token secret

// jose 1 and 2
const signing = JWK.asKey("keyboard cat");
export const signed = JWT.sign({}, signing); // error[no-hardcoded-crypto-key]: token secret
export const checked = (token) => JWT.verify(token, process.env.SECRET);
export const unsigned = (token) => JWT.verify(token, JWK.None); // error[no-insecure-jwt]: without a key
export const seen = (req) => JWT.decode(req.token); // error[no-insecure-jwt]: A value of unknown origin
