import { createHmac, timingSafeEqual } from "node:crypto";
import express from "express";
import jwt from "jsonwebtoken";
import { compactVerify, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from "jose";
import simple from "jwt-simple";
import jwtDecode, { InvalidTokenError, jwtDecode as readToken } from "jwt-decode";

const app = express();
const key = process.env.JWT_KEY;

app.post("/token", async (req, res) => {
  const { token } = req.body;
  jwt.decode(token); // error[no-insecure-jwt]: reaches a token that is read without its signature
  jwt.decode(token, { complete: true });
  decodeJwt(token); // error[no-insecure-jwt]: Use `jwtVerify` instead
  decodeProtectedHeader(token);
  jwtDecode(token); // error[no-insecure-jwt]: Use a library that verifies instead
  readToken(token); // error[no-insecure-jwt]: a token that is read without its signature
  UnsecuredJWT.decode(token); // error[no-insecure-jwt]: The token is not signed
  simple.decode(token, key);
  simple.decode(token, key, false, "HS256");
  simple.decode(token, key, true); // error[no-insecure-jwt]: The signature is not verified
  simple.decode(token, key, "HS256"); // error[no-insecure-jwt]: The signature is not verified
  jwt.verify(token, key, { algorithms: ["none"] }); // error[no-insecure-jwt]: Tokens without a signature are accepted
  res.json(jwt.decode(token));
});

app.post("/session", async (req, res) => {
  await jwtVerify(req.body.token, key);
  await compactVerify(req.body.other, key);
  res.json({ one: decodeJwt(req.body.token), other: decodeJwt(req.body.other) });
});

app.post("/signed", (req, res) => {
  const { header } = jwt.decode(req.body.token, { complete: true });
  jwt.verify(req.body.token, key, { algorithms: [header.alg] }); // error[no-insecure-jwt]: algorithms that the token's sender chooses
  jwt.verify(req.body.token, key, { algorithms: ["RS256"] });
  jwtVerify(req.body.token, key, { algorithms: req.body.algorithms }); // error[no-insecure-jwt]: algorithms that the token's sender chooses
  res.end();
});

app.post("/renew", (req, res) => {
  jwt.verify(req.body.token, key, { ignoreExpiration: true }, (error, user) => res.json({ error, user })); // error[no-insecure-jwt]: Expired tokens are accepted
});

jwt.sign({ room: 1 }, key, { expiresIn: "1h" });
jwt.sign({ room: 1, exp: 4102444800 }, key);
jwt.sign({ room: 1 }, key); // error[no-insecure-jwt]: The token never expires
jwt.sign({ room: 1, exp: 4102444800 }, key, { algorithm: "none" }); // error[no-insecure-jwt]: The token is not signed
jwt.sign({ room: 1 }, key, (error, token) => console.log(Boolean(error ?? token)));
new UnsecuredJWT({ room: 1 }).encode(); // error[no-insecure-jwt]: The token is not signed
new SignJWT({ room: 1 }).setExpirationTime("2h").sign(key);
simple.encode({ room: 1 }, key);
export { InvalidTokenError };
// A parameter may be anybody's token, if the function does not verify it.
export const named = (token) => jwt.decode(token).name; // error[no-insecure-jwt]: A value of unknown origin
export const verified = (token) => jwt.verify(token, key) && jwt.decode(token).name;
jwt.verify(process.env.TOKEN, ""); // error[no-insecure-jwt]: without a key
jwt.verify(process.env.TOKEN, null); // error[no-insecure-jwt]: without a key

app.get("/by-hand", (req, res) => {
  const token = req.headers.authorization.split(" ")[1];
  const body = Buffer.from(token.split(".")[1], "base64url").toString();
  const claims = JSON.parse(body); // error[no-insecure-jwt]: a token that is read without its signature
  const header = JSON.parse(Buffer.from(token.split(".")[0], "base64url").toString());
  const page = JSON.parse(atob(req.query.pageToken.split(".")[1]));
  res.json([claims.sub, header.kid, page.at]);
});
app.get("/by-character", (req, res) => {
  const token = req.headers.authorization.split(" ")[1];
  const percent = (each) => "%" + ("00" + each.charCodeAt(0).toString(16)).slice(-2);
  const text = decodeURIComponent(atob(token.split(".")[1]).split("").map(percent).join(""));
  res.json(JSON.parse(text).sub); // error[no-insecure-jwt]: A token that is read without its signature
});
// A page that shows whose token it has got.
export const shownName = (token) => JSON.parse(decodeURIComponent(escape(atob(token.split(".")[1])))).name;
app.get("/by-hand-verified", (req, res) => {
  const [head, body, signature] = req.cookies.jwt.split(".");
  const expected = createHmac("sha256", key).update(`${head}.${body}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, "base64url"))) return res.sendStatus(401);
  res.json(JSON.parse(Buffer.from(body, "base64url").toString()).sub);
});

export function issue(user, account) {
  const whole = jwt.sign(user, key, { expiresIn: "1h" }); // error[no-insecure-jwt]: The whole record is put into the token
  const object = jwt.sign(account.toObject(), key, { expiresIn: "1h" }); // error[no-insecure-jwt]: The whole record is put into the token
  const id = jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });
  const claims = jwt.sign(user.claims, key, { expiresIn: "1h" });
  return [whole, object, id, claims, jwt.sign(pick(user), key, { expiresIn: "1h" })];
}
const pick = ({ id }) => ({ id });
