import crypto from "node:crypto";
import { validateSignature } from "@line/bot-sdk";
import { Webhooks } from "@octokit/webhooks";
import { verify as verifyHook } from "@octokit/webhooks-methods";
import { isValidSlackRequest, verifySlackRequest } from "@slack/bolt";
import { verifyRequestSignature } from "@slack/events-api";
import argon2 from "argon2";
import bcrypt from "bcryptjs";
import { verifyKey } from "discord-interactions";
import { getAuth } from "firebase-admin/auth";
import { OAuth2Client } from "google-auth-library";
import { compactVerify, jwtDecrypt, jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import Stripe, { Stripe as Named } from "stripe";
import { Webhook } from "svix";
import nacl from "tweetnacl";
import twilio from "twilio";

const { STRIPE_KEY, SECRET, KEY } = process.env;
const stripe = new Stripe(STRIPE_KEY);
const older = Stripe(STRIPE_KEY);
export const third = new Named(STRIPE_KEY);
const hooks = new Webhooks({ secret: SECRET });
const google = new OAuth2Client();

export async function swallowed(body, header, token) {
  try {
    stripe.webhooks.constructEvent(body, header, SECRET); // error[no-silent-security-failure]: The failure of a check is swallowed
  } catch {}
  try {
    await older.webhooks.constructEventAsync(body, header, SECRET); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    new Webhook(SECRET).verify(body, header); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await google.verifyIdToken({ idToken: token, audience: KEY }); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await getAuth().verifyIdToken(token); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await getAuth().verifySessionCookie(token); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await hooks.verifyAndReceive({ id: "1", name: "push", payload: body, signature: header }); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    verifySlackRequest({ signingSecret: SECRET, body, headers: header }); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    verifyRequestSignature({ signingSecret: SECRET, body, requestSignature: header }); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    jwt.verify(token, KEY); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await jwtVerify(token, KEY); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await compactVerify(token, KEY); // error[no-silent-security-failure]: swallowed
  } catch {}
  try {
    await jwtDecrypt(token, KEY); // error[no-silent-security-failure]: swallowed
  } catch {}
  return JSON.parse(body);
}

export async function thrownAway(body, header, password, hash, url) {
  crypto.timingSafeEqual(body, header); // error[no-silent-security-failure]: The answer of a check is thrown away
  crypto.verify("sha256", body, KEY, header); // error[no-silent-security-failure]: thrown away
  crypto.createVerify("sha256").update(body).verify(KEY, header); // error[no-silent-security-failure]: thrown away
  await crypto.subtle.verify("HMAC", KEY, header, body); // error[no-silent-security-failure]: thrown away
  await bcrypt.compare(password, hash); // error[no-silent-security-failure]: thrown away
  bcrypt.compareSync(password, hash); // error[no-silent-security-failure]: thrown away
  await argon2.verify(hash, password); // error[no-silent-security-failure]: thrown away
  nacl.sign.detached.verify(body, header, KEY); // error[no-silent-security-failure]: thrown away
  await verifyKey(body, header, "1", KEY); // error[no-silent-security-failure]: thrown away
  await hooks.verify(body, header); // error[no-silent-security-failure]: thrown away
  await verifyHook(SECRET, body, header); // error[no-silent-security-failure]: thrown away
  twilio.validateRequest(SECRET, header, url, body); // error[no-silent-security-failure]: thrown away
  validateSignature(body, SECRET, header); // error[no-silent-security-failure]: thrown away
  isValidSlackRequest({ signingSecret: SECRET, body, headers: header }); // error[no-silent-security-failure]: thrown away
  if (argon2.verify(hash, password)) return "let in"; // error[no-silent-security-failure]: A promise is taken for the answer
  return "";
}

/** Where the text cannot be decrypted, it is taken as it is. */
export function read(text) {
  try {
    return decrypted(text); // error[no-silent-security-failure]: Where the text cannot be decrypted, it is taken as it is
  } catch {
    return text;
  }
}
function decrypted(text) {
  const decipher = crypto.createDecipheriv("aes-256-gcm", KEY, text.slice(0, 12)); // error[no-weak-crypto]: tags that may be short
  return decipher.update(text) + decipher.final();
}

/** Whose answer is looked at. */
export async function asked(body, header, password, hash, done) {
  jwt.verify(header, KEY, (error, claims) => done(error, claims));
  jwt.verify(header, KEY, { algorithms: ["HS256"] }, (error, claims) => done(error, claims));
  bcrypt.compare(password, hash, (error, same) => done(error, same));
  crypto.verify("sha256", body, KEY, header, (error, same) => done(error, same));
  const same = await bcrypt.compare(password, hash);
  let event;
  try {
    event = stripe.webhooks.constructEvent(body, header, SECRET);
  } catch (error) {
    console.warn(error.message);
    return null;
  }
  try {
    jwt.verify(header, KEY);
  } catch (error) {
    if (error.name !== "TokenExpiredError") throw error;
  }
  return same && twilio.validateRequestWithBody(SECRET, header, "https://bot.example/sms", body) ? event : null;
}
