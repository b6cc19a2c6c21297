import hashlib
import hmac
import os

import bcrypt
from Crypto.Cipher import AES, ChaCha20, ChaCha20_Poly1305, DES, PKCS1_OAEP, PKCS1_v1_5
from Crypto.Hash import MD5, SHA256
from Crypto.Protocol.KDF import PBKDF2, scrypt
from Crypto.PublicKey import ECC, RSA
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dh, dsa, ec, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from passlib.hash import bcrypt as strong, sha1_crypt


def digests(password, page, user):
    a = hashlib.md5(page)  # error[no-weak-crypto]: Broken hash function in `hashlib.md5`
    b = hashlib.new("sha1", page)  # error[no-weak-crypto]: Broken hash function in `hashlib.new`
    c = hashlib.sha512(user.password)  # error[no-weak-crypto]: Password hashed by a fast function
    d = hashlib.scrypt(password, salt=os.urandom(16), n=1024, r=8, p=1)  # error[no-weak-crypto]: costs too little
    e = MD5.new(page)  # error[no-weak-crypto]: Broken hash function
    f = SHA256.new(password)  # error[no-weak-crypto]: Password hashed by a fast function
    digest = hashes.Hash(hashes.SHA1())  # error[no-weak-crypto]: Broken hash function
    padded = padding.OAEP(mgf=padding.MGF1(algorithm=hashes.SHA1()), algorithm=hashes.SHA1(), label=None)
    digest.update(page)
    g = sha1_crypt.hash(password)  # error[no-weak-crypto]: Password hashed by a broken function
    h = strong.using(rounds=4).hash(password)  # error[no-weak-crypto]: costs too little
    i = bcrypt.hashpw(password, bcrypt.gensalt(rounds=6))  # error[no-weak-crypto]: costs too little
    ok = [hashlib.sha256(page).hexdigest(), strong.hash(password), bcrypt.checkpw(password, user.hash)]
    return a, b, c, d, e, f, digest.finalize(), padded, g, h, i, ok


def ciphers(key, text):
    a = AES.new(key, AES.MODE_OFB, os.urandom(16))  # error[no-weak-crypto]: Unauthenticated stream mode
    b = AES.new(key, AES.MODE_CBC, os.urandom(16))  # error[no-weak-crypto]: Unauthenticated CBC mode
    c = AES.new(key)  # error[no-weak-crypto]: ECB mode
    d = DES.new(key, DES.MODE_CBC, os.urandom(8))  # error[no-weak-crypto]: Broken cipher
    e = ChaCha20.new(key=key)  # error[no-weak-crypto]: Unauthenticated stream cipher
    f = PKCS1_v1_5.new(key)  # error[no-weak-crypto]: PKCS #1 v1
    g = Cipher(algorithms.ARC4(key), None).encryptor()  # error[no-weak-crypto]: Broken cipher
    h = Cipher(algorithms.AES(key), modes.ECB())  # error[no-weak-crypto]: ECB mode
    i = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))  # error[no-weak-crypto]: Unauthenticated CBC mode
    ok = [AES.new(key, AES.MODE_EAX), ChaCha20_Poly1305.new(key=key), PKCS1_OAEP.new(key)]
    box = AESGCM(key).encrypt(os.urandom(12), text, None)
    return [each.encrypt(text) for each in (a, b, c, d, e, f, *ok)], g.update(text), h, i, box


def keys(password, text, pem):
    a = RSA.generate(bits=1024)  # error[no-weak-crypto]: Key that is too short
    b = ECC.generate(curve="p192")  # error[no-weak-crypto]: Curve that is too short
    c = dsa.generate_private_key(key_size=1024)  # error[no-weak-crypto]: Key that is too short
    d = dh.generate_parameters(generator=2, key_size=512)  # error[no-weak-crypto]: Key that is too short
    e = ec.generate_private_key(ec.SECP192R1())  # error[no-weak-crypto]: Curve that is too short
    f = serialization.load_pem_public_key(pem).encrypt(text, padding.PKCS1v15())  # error[no-weak-crypto]: PKCS #1 v1
    g = PBKDF2(password, os.urandom(16), 32)  # error[no-weak-crypto]: costs too little
    h = PBKDF2(password, os.urandom(16), 32, count=1000)  # error[no-weak-crypto]: costs too little
    i = scrypt(password, os.urandom(16), 32, N=1024, r=8, p=1)  # error[no-weak-crypto]: costs too little
    j = Scrypt(salt=os.urandom(16), length=32, n=2**14, r=8, p=1).derive(password)
    k = hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 1000)  # error[no-weak-crypto]: costs too little
    ok = [RSA.generate(4096), ec.generate_private_key(ec.SECP256R1()), hmac.new(password, text, "sha1").hexdigest()]
    return a, b, c, d, e, f, g, h, i, j, k, ok


def seal(key, text):
    key.encrypt(text, padding.OAEP(mgf=padding.MGF1(algorithm=hashes.SHA256()), algorithm=hashes.SHA256(), label=None))
    return key.encrypt(text, padding.PKCS1v15())  # error[no-weak-crypto]: PKCS #1 v1
