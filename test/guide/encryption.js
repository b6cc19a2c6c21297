// The same in Node: the key stands in the text, the vector never changes, ECB shows repetitions.
const crypto = require("crypto");

const cipher = crypto.createCipheriv("aes-128-ecb", "This is a key123", null); // error[no-weak-crypto]: ECB mode // error[no-hardcoded-crypto-key]: is used as an encryption key
const right = crypto.createCipheriv("aes-256-gcm", Buffer.from(process.env.KEY, "hex"), crypto.randomBytes(12));

module.exports = { cipher, right };
