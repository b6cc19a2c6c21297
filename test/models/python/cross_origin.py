import socketio
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS, cross_origin

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # error[no-permissive-cors]: in the name of whoever is logged in
app.add_middleware(CORSMiddleware, allow_origins=["*"])  # error[no-permissive-cors]: Every site may read the answers
app.add_middleware(CORSMiddleware, allow_origins=["https://chat.example.com"], allow_credentials=True)
app.add_middleware(CORSMiddleware, allow_origins=["null"], allow_credentials=True)  # error[no-permissive-cors]: `null` is every site
app.add_middleware(CORSMiddleware, allow_origins=["null"])

api.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)  # error[no-permissive-cors]: in the name of whoever is logged in
api.add_middleware(CORSMiddleware, allow_origin_regex="https?://.*")  # error[no-permissive-cors]: Every site may read the answers
api.add_middleware(CORSMiddleware, allow_origin_regex=r"https://\w+\.example\.com", allow_credentials=True)
web = Flask(__name__)
CORS(web)  # error[no-permissive-cors]: Every site may read the answers
CORS(web, supports_credentials=True)  # error[no-permissive-cors]: in the name of whoever is logged in
CORS(web, origins=["*"], supports_credentials=True)  # error[no-permissive-cors]: in the name of whoever is logged in
CORS(web, origins=["https://chat.example.com", "null"], supports_credentials=True)  # error[no-permissive-cors]: `null` is every site
CORS(web, resources={"/api/*": {"origins": "*"}}, supports_credentials=True)  # error[no-permissive-cors]: in the name of whoever is logged in
CORS(web, resources={"/api/*": {"origins": ["https://chat.example.com"]}}, supports_credentials=True)
CORS(web, origins="*")  # error[no-permissive-cors]: Every site may read the answers
CORS(web, origins=["https://chat.example.com"])


@web.get("/")
@cross_origin(origins="https://chat.example.com")
def index():
    return "up"


socketio.AsyncServer(cors_allowed_origins="*")  # error[no-permissive-cors]: Every site may read the answers
socketio.AsyncServer(cors_allowed_origins=["https://chat.example.com"])
CORS_ALLOW_ALL_ORIGINS = True
