import * as crypto from "node:crypto";
import CryptoJS from "crypto-js";
import quickMd5 from "crypto-js/md5";
import quickSha from "crypto-js/sha256";
import forge from "node-forge";
import bcrypt from "bcryptjs";
import argon2 from "argon2";
import md5, { hex } from "js-md5";

export async function hashes(user, password, text) {
  const once = crypto.hash("sha256", password); // error[no-weak-crypto]: Password hashed by a fast function
  const copied = crypto.createHash("sha512").copy().update(text).digest("hex");
  const stream = crypto.createHash("sha512");
  stream.write(text);
  const old = [quickMd5(password), CryptoJS.MD5(password), md5(password)].map(String); // error[no-weak-crypto]: Password hashed // error[no-weak-crypto]: Password hashed // error[no-weak-crypto]: Password hashed
  const fast = [quickSha(text), CryptoJS.SHA256(password)]; // error[no-weak-crypto]: Password hashed
  const sum = hex(text); // error[no-weak-crypto]: Broken hash function
  const forged = forge.md.sha256.create().update(password).digest(); // error[no-weak-crypto]: Password hashed
  const checksum = forge.md.md5.create().update(text).digest(); // error[no-weak-crypto]: Broken hash function
  const slow = await bcrypt.hash(password, 8); // error[no-weak-crypto]: costs too little in `bcrypt.hash`. Use at least 12 rounds
  const salt = await bcrypt.genSalt(4); // error[no-weak-crypto]: costs too little in `bcrypt.genSalt`
  const kept = await argon2.hash(password, { type: argon2.argon2d }); // error[no-weak-crypto]: Argon2 variant
  const right = await argon2.hash(password, { type: argon2.argon2id });
  const other = await argon2.hash(password, { type: argon2.argon2i }); // error[no-weak-crypto]: saves attackers memory
  const known = (await bcrypt.compare(password, user.hash)) || (await argon2.verify(user.argon, password));
  return { once, copied, old, fast, sum, forged, checksum, slow, salt, kept, right, other, known };
}

export async function web(text, key, data) {
  const digest = await crypto.subtle.digest("SHA-1", data); // error[no-weak-crypto]: Broken hash function
  const named = await crypto.webcrypto.subtle.digest({ name: "SHA-256" }, data);
  const counter = await crypto.subtle.encrypt({ name: "AES-CTR", counter: crypto.randomBytes(16), length: 64 }, key, data); // error[no-weak-crypto]: Unauthenticated stream mode
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data);
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM" }, key, sealed);
  const pair = await crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 1024 }, true, ["encrypt"]); // error[no-weak-crypto]: Key that is too short
  const imported = await crypto.subtle.importKey("raw", data, "AES-GCM", false, ["encrypt"]);
  const derived = await crypto.subtle.deriveKey({ name: "PBKDF2", salt: data, iterations: 1000, hash: "SHA-256" }, key, "AES-GCM", true, []); // error[no-weak-crypto]: costs too little
  const signed = await crypto.subtle.sign("HMAC", key, data);
  return { digest, named, counter, opened, pair, imported, derived, signed };
}

export function node(text, key, data) {
  const signer = crypto.createSign("RSA-SHA1"); // error[no-weak-crypto]: Signature over a broken hash
  signer.update(text).sign(key);
  signer.end();
  const verified = crypto.createVerify("RSA-SHA1").update(text).verify(key, data);
  const signature = crypto.sign("sha256", data, key);
  const mac = crypto.createHmac("sha1", key).update(text).digest("hex");
  const weakMac = crypto.createHmac("md5", key).update(text).digest("hex"); // error[no-weak-crypto]: Broken hash function
  const derived = [crypto.pbkdf2Sync(text, data, 600_000, 32, "sha512"), crypto.scryptSync(text, data, 32), crypto.hkdfSync("sha256", key, data, "", 32)];
  const pair = crypto.generateKeyPairSync("ec", { namedCurve: "secp160r1" }); // error[no-weak-crypto]: Curve that is too short
  const group = crypto.createDiffieHellman(1024); // error[no-weak-crypto]: Key that is too short
  const known = crypto.getDiffieHellman("modp2"); // error[no-weak-crypto]: Key that is too short
  const curve = crypto.createECDH("prime256v1");
  const secret = crypto.createSecretKey(data);
  const opened = crypto.privateDecrypt({ key, padding: crypto.constants.RSA_PKCS1_PADDING }, data); // error[no-weak-crypto]: PKCS #1 v1
  const raw = crypto.publicEncrypt({ key, padding: crypto.constants.RSA_NO_PADDING }, data); // error[no-weak-crypto]: PKCS #1 v1
  const oaep = crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, data);
  const cipher = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  const sealed = [cipher.update(text), cipher.final(), cipher.getAuthTag()];
  const decipher = crypto.createDecipheriv("rc4", key, null); // error[no-weak-crypto]: Broken cipher
  decipher.setAutoPadding(false);
  const plain = decipher.setAuthTag(data).update(data) + decipher.final();
  const old = crypto.createDecipher("aes192", key); // error[no-weak-crypto]: Key derived by one round of MD5
  return { verified, signature, mac, derived, pair, group, known, curve, secret, opened, raw, oaep, sealed, plain, old, id: crypto.randomUUID() };
}

export function words(text, key, message) {
  const sealed = CryptoJS.AES.encrypt(text, key); // error[no-weak-crypto]: Unauthenticated encryption
  const stream = CryptoJS.AES.encrypt(text, CryptoJS.enc.Utf8.parse(key), { mode: CryptoJS.mode.CTR }); // error[no-weak-crypto]: Unauthenticated stream mode
  const chained = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC }).toString(); // error[no-weak-crypto]: Unauthenticated encryption
  const plain = CryptoJS.enc.Utf8.stringify(CryptoJS.AES.decrypt(sealed, key));
  const blocks = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB }); // error[no-weak-crypto]: ECB mode
  const triple = CryptoJS.TripleDES.encrypt(text, key); // error[no-weak-crypto]: Broken cipher
  const oldMac = CryptoJS.HmacMD5(text, key).toString(); // error[no-weak-crypto]: Broken hash function
  const mac = CryptoJS.HmacSHA256(text, key).toString();
  const salt = CryptoJS.lib.WordArray.random(16);
  const derived = CryptoJS.PBKDF2(key, salt, { keySize: 8, iterations: 1000 }); // error[no-weak-crypto]: costs too little
  const whole = CryptoJS.enc.Hex.parse(message.content).concat(CryptoJS.lib.WordArray.create([1, 2]));
  const cipher = forge.cipher.createCipher("AES-ECB", key); // error[no-weak-crypto]: ECB mode
  cipher.start({ iv: forge.random.getBytesSync(16) });
  cipher.update(forge.util.createBuffer(text));
  const pair = forge.pki.rsa.generateKeyPair({ bits: 1024 }); // error[no-weak-crypto]: Key that is too short
  const pem = forge.pki.publicKeyToPem(pair.publicKey);
  return { blocks, stream, chained, plain, triple, mac, derived, whole, pem, bytes: whole.words };
}

export const guessed = { sessionId: Math.random().toString(36).slice(2), part: Math.sqrt(2) }; // error[no-insecure-random]: in `sessionId`

export const bytes = () => crypto.pseudoRandomBytes(16); // error[no-weak-crypto]: may be predictable

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const HEX = "0123456789abcdef";

export function password(length) {
  const bytes = crypto.randomBytes(length);
  let text = "";
  for (let i = 0; i < length; i++) text += LETTERS[bytes[i] % LETTERS.length]; // error[no-insecure-random]: more often
  return text;
}

export function code() {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte % 10); // error[no-insecure-random]: more often
  const first = crypto.randomBytes(1).readUInt8(0) % 6; // error[no-insecure-random]: more often
  const even = [...crypto.randomBytes(16)].map((byte) => HEX[byte % HEX.length]);
  // Of a number so large the difference is none.
  const large = crypto.randomBytes(4).readUInt32BE(0) % 1000000;
  crypto.randomBytes(1, (error, bytes) => console.log(bytes[0] % 100)); // error[no-insecure-random]: more often
  return [digits, first, even, large, crypto.getRandomValues(new Uint32Array(1))[0] % 10];
}
