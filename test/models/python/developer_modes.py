import cgitb
import os

import bottle
import dash
import gradio as gr
import tornado.web
from fastapi import FastAPI
from flask import Flask
from sanic import Sanic
from werkzeug import debug, serving

app = Flask(__name__)
app.run(debug=True)  # error[no-debug-mode]: gets a debugger that runs code
app.run(debug=False)
app.config["DEBUG"] = True  # error[no-debug-mode]: gets a debugger that runs code
app.config.update(DEBUG=True)  # error[no-debug-mode]: gets a debugger that runs code
app.config["TESTING"] = True
app.config["ENV"] = "development"  # error[no-debug-mode]: Sources and settings are shown
app.config["ENV"] = "production"
os.environ["FLASK_DEBUG"] = "1"  # error[no-debug-mode]: gets a debugger that runs code
debug.DebuggedApplication(app)  # error[no-debug-mode]: gets a debugger that runs code
serving.run_simple("localhost", 8080, app, use_debugger=True)  # error[no-debug-mode]: gets a debugger that runs code
serving.run_simple("localhost", 8080, app, use_reloader=True)

FastAPI(debug=True)  # error[no-debug-mode]: Sources and settings are shown
bottle.run(debug=True)  # error[no-debug-mode]: Sources and settings are shown
tornado.web.Application([], debug=True)  # error[no-debug-mode]: Sources and settings are shown
dash.Dash(__name__).run(debug=True)  # error[no-debug-mode]: gets a debugger that runs code
Sanic("bot").run(debug=True)  # error[no-debug-mode]: gets a debugger that runs code
cgitb.enable()  # error[no-debug-mode]: Stacks are shown
cgitb.enable(display=0, logdir="/var/log/bot")

gr.Blocks().launch(share=True)  # error[no-debug-mode]: The app gets a public address
gr.Blocks().launch()
gr.Blocks().launch(server_name="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
gr.Blocks().launch(server_name="127.0.0.1")
DEBUG = True
