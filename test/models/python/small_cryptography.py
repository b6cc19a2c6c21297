import crypt
import md5
import os

import M2Crypto
import paramiko
import pyDes
import rsa
from M2Crypto import EVP
from flask import Flask, request
from hashids import Hashids
from OpenSSL import crypto as openssl_crypto
from django.contrib.auth.hashers import make_password
from OpenSSL.crypto import PKey

app = Flask(__name__)


def weak(password, page, plain, key):
    md5.new(page)  # error[no-weak-crypto]: Broken hash function
    crypt.crypt(password, crypt.METHOD_MD5)  # error[no-weak-crypto]: Password hashed by a broken function
    crypt.crypt(password, "ab")  # error[no-weak-crypto]: Password hashed by a broken function
    crypt.crypt(password, crypt.mksalt(crypt.METHOD_CRYPT))  # error[no-weak-crypto]: Password hashed by a broken function
    crypt.crypt(password, crypt.METHOD_SHA512)
    rsa.newkeys(512)  # error[no-weak-crypto]: Key that is too short
    rsa.newkeys(3072)
    pyDes.des(key).encrypt(plain)  # error[no-weak-crypto]: Broken cipher
    EVP.Cipher("des_ede_cbc", key, os.urandom(8), 1)  # error[no-weak-crypto]: Broken cipher
    M2Crypto.EVP.Cipher(alg="aes_128_ecb", key=key, iv=os.urandom(16), op=1)  # error[no-weak-crypto]: ECB mode, which shows repeated blocks,
    M2Crypto.EVP.Cipher(alg="aes_128_gcm", key=key, iv=os.urandom(16), op=1)
    M2Crypto.EVP.MessageDigest("md5")  # error[no-weak-crypto]: Broken hash function
    M2Crypto.RSA.gen_key(1024, 65537)  # error[no-weak-crypto]: Key that is too short
    M2Crypto.DSA.gen_params(1024)  # error[no-weak-crypto]: Key that is too short
    PKey().generate_key(openssl_crypto.TYPE_RSA, 1024)  # error[no-weak-crypto]: Key that is too short
    PKey().generate_key(openssl_crypto.TYPE_RSA, 3072)
    paramiko.RSAKey.generate(1024)  # error[no-weak-crypto]: Key that is too short
    paramiko.RSAKey.generate(3072)
    paramiko.RSAKey(filename="key")
    Hashids(salt=app.config["SECRET_KEY"])  # error[no-weak-crypto]: Hash that gives away its salt
    Hashids(salt=os.environ["IDS_SALT"])
    make_password(request.form["word"], hasher="md5")  # error[no-weak-crypto]: broken function
    make_password(request.form["word"], hasher="argon2")
    make_password(request.form["word"])
