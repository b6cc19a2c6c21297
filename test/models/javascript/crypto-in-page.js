// Loaded by a script element.
export const seal = (text, key) => CryptoJS.AES.encrypt(text, key).toString(); // error[no-weak-crypto]: Unauthenticated encryption
