from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
Talisman(app, content_security_policy=None)  # error[no-disabled-protection]: Whatever script gets into a page runs
