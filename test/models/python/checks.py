import hmac
import secrets

import bcrypt
import jwt
import stripe
from argon2 import PasswordHasher
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from discord_interactions import verify_key
from django.contrib.auth.hashers import check_password
from firebase_admin import auth
from google.oauth2 import id_token
from itsdangerous import TimestampSigner
from jose import jwt as jose_jwt
from linebot.v3.webhook import SignatureValidator
from nacl.signing import VerifyKey
from passlib.hash import argon2
from slack_sdk.signature import SignatureVerifier
from svix.webhooks import Webhook
from twilio.request_validator import RequestValidator
from viberbot import Api
from werkzeug.security import check_password_hash


def swallowed(config, body, header, token, mac):
    try:
        stripe.Webhook.construct_event(body, header, config.secret)  # error[no-silent-security-failure]: The failure of a check is swallowed
    except ValueError:
        pass
    try:
        stripe.WebhookSignature.verify_header(body, header, config.secret)  # error[no-silent-security-failure]: swallowed
    except ValueError:
        pass
    try:
        Webhook(config.secret).verify(body, header)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        PasswordHasher().verify(header, token)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        VerifyKey(config.key).verify(body, header)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        Ed25519PublicKey.from_public_bytes(config.key).verify(header, body)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        hmac.new(config.key, body, "sha256").verify(header)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        id_token.verify_oauth2_token(token, None)  # error[no-silent-security-failure]: swallowed
    except ValueError:
        pass
    try:
        auth.verify_id_token(token)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        TimestampSigner(config.secret).unsign(token)  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    try:
        jwt.decode(token, config.secret, algorithms=["HS256"])  # error[no-silent-security-failure]: swallowed
    except jwt.PyJWTError as error:
        print(error)
    try:
        jose_jwt.decode(token, config.secret, algorithms=["HS256"])  # error[no-silent-security-failure]: swallowed
    except Exception:
        pass
    return body


def thrown_away(config, body, header, password, user):
    hmac.compare_digest(header, config.token)  # error[no-silent-security-failure]: The answer of a check is thrown away
    secrets.compare_digest(header, config.token)  # error[no-silent-security-failure]: thrown away
    bcrypt.checkpw(password, user.hash)  # error[no-silent-security-failure]: thrown away
    argon2.verify(password, user.hash)  # error[no-silent-security-failure]: thrown away
    check_password(password, user.hash)  # error[no-silent-security-failure]: thrown away
    check_password_hash(user.hash, password)  # error[no-silent-security-failure]: thrown away
    verify_key(body, header, "1", config.key)  # error[no-silent-security-failure]: thrown away
    SignatureVerifier(config.secret).is_valid_request(body, header)  # error[no-silent-security-failure]: thrown away
    RequestValidator(config.secret).validate("https://bot.example/sms", body, header)  # error[no-silent-security-failure]: thrown away
    SignatureValidator(config.secret).validate(body, header)  # error[no-silent-security-failure]: thrown away
    Api(config).verify_signature(body, header)  # error[no-silent-security-failure]: thrown away
    return body


def read(config, text):
    try:
        return Fernet(config.key).decrypt(text)  # error[no-silent-security-failure]: Where the text cannot be decrypted, it is taken as it is
    except Exception:
        return text


def asked(config, body, header, password, user):
    if not SignatureVerifier(config.secret).is_valid(body, "1", header):
        return None
    try:
        payload = TimestampSigner(config.secret).unsign(header)
    except Exception:
        return None
    try:
        Webhook(config.secret).verify(body, header)
    except Exception as error:
        raise PermissionError from error
    hasher = PasswordHasher()
    hashed = hasher.hash(password)
    signed = TimestampSigner(config.secret).sign(hashed)
    return payload if bcrypt.checkpw(password, user.hash) else signed
