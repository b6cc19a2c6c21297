# Registration with a provider: the placeholder is for the reader, the other one is in use.
from authlib.integrations.flask_client import OAuth
from flask import Flask

app = Flask(__name__)
oauth = OAuth(app)
oauth.register(name='google', client_id='YOUR_CLIENT_ID', client_secret='YOUR_CLIENT_SECRET')
oauth.register(name='other', client_id='YOUR_CLIENT_ID', client_secret='{{slack-signing-secret}}')  # error[no-hardcoded-secrets]: is hard-coded in `client_secret`
