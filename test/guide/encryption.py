# The usual first attempt: everything about it stands in the text.
from Crypto.Cipher import AES

cipher = AES.new(b'This is a key123', AES.MODE_CFB, b'This is an IV456')  # error[no-hardcoded-crypto-key]: is used as an encryption key # error[no-weak-crypto]: Unauthenticated stream mode # error[no-hardcoded-crypto-key]: is used as an initialization vector
message = cipher.encrypt(b'Attack at dawn')
