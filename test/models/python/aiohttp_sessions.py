import os

from aiohttp_session import SimpleCookieStorage
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from aiohttp_session.nacl_storage import NaClCookieStorage
from aiohttp_session.redis_storage import RedisStorage


def kept(pool):
    RedisStorage(pool, httponly=False)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    SimpleCookieStorage(httponly=False)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    EncryptedCookieStorage(os.environ["SESSION_KEY"], httponly=False)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    RedisStorage(pool)
    RedisStorage(pool, httponly=True)
    NaClCookieStorage(os.environ["SESSION_KEY"], max_age=3600)
    NaClCookieStorage(b"thirty-two bytes, always the same")  # error[no-hardcoded-crypto-key]: used as a session secret
