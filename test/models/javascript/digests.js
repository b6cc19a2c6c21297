const createHash = require("create-hash");
const shajs = require("sha.js");
const MD5 = require("md5.js");
const hash = require("hash.js");
const JsSha = require("jssha");
const hasha = require("hasha");
const { createCipheriv, createCipher } = require("browserify-cipher");
const NodeRsa = require("node-rsa");
const keypair = require("keypair");

const key = process.env.KEY;

function login(password) {
  createHash("md5").update(password).digest(); // error[no-weak-crypto]
  shajs("sha256").update(password).digest("hex"); // error[no-weak-crypto]
  new shajs.sha1().update("file"); // error[no-weak-crypto]
  new shajs.sha256().update("file");
  new MD5().update("file"); // error[no-weak-crypto]
  hash.sha1().update("file"); // error[no-weak-crypto]
  hash.sha256().update("file");
  new JsSha("SHA-1", "TEXT").update("file"); // error[no-weak-crypto]
  new JsSha.default("SHA-512", "TEXT").update("file");
  hasha(password, { algorithm: "sha512" }); // error[no-weak-crypto]
  hasha.hashSync("file", { algorithm: "md5" }); // error[no-weak-crypto]
  hasha.hashFile("file");
}

createCipheriv("des-ecb", key, null); // error[no-weak-crypto]
createCipheriv("aes-256-gcm", key, null).update("text");
createCipher("aes192", key); // error[no-weak-crypto]
const pair = new NodeRsa({ b: 512 }); // error[no-weak-crypto]
pair.generateKeyPair(1024); // error[no-weak-crypto]
pair.setOptions({ encryptionScheme: "pkcs1_oaep" }).encrypt("text");
new NodeRsa({ b: 4096 });
keypair({ bits: 1024 }); // error[no-weak-crypto]
keypair({ bits: 4096 });

module.exports = { login };
