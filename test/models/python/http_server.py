import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        os.system("ping " + query["host"][0])  # error[no-command-injection]: reaches a shell command
        self.send_response(302)
        self.send_header("Location", query["next"][0])  # error[no-open-redirect]: reaches a Location header
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<p>{query['q'][0]}</p>".encode())  # error[no-html-injection]: reaches an answer with markup
        self.wfile.write(json.dumps({"ok": True}).encode())
        self.wfile.flush()

    def do_POST(self):
        body = self.rfile.read(100)
        try:
            answer = json.dumps(json.loads(body))
        except Exception as error:
            answer = f"error: {error}"  # error[no-error-disclosure]: reaches the answer to a request
        self.wfile.write(answer.encode())
        open(self.headers["X-Name"])  # error[no-path-traversal]: reaches the file that is opened
        eval(body)  # error[no-code-injection]: reaches program text
        self.log_message("%s", self.client_address)


HTTPServer(("127.0.0.1", 8000), Handler).serve_forever()
