"""What a webhook or a push service is sent, for one test: hook.py FOLDER [CERTIFICATE KEY]

Listens on a port of its own, or where LISTEN says (ADDRESS:PORT), and prints the port. Each message becomes a file
FOLDER/N.json; while there is a file FOLDER/refuse, it answers with that status.
"""
import http.server
import json
import os
import pathlib
import ssl
import sys

folder = pathlib.Path(sys.argv[1])
taken = 0


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global taken
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        refuse = folder / "refuse"
        status = int(refuse.read_text()) if refuse.exists() else 204
        if status != 204:
            (folder / "refused").touch()
        if status == 204:
            taken += 1
            unready = folder / "unready"
            unready.write_text(json.dumps({"path": self.path, "headers": dict(self.headers), "body": json.loads(body or "null")}))
            unready.rename(folder / f"{taken}.json")
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


address, port = os.environ.get("LISTEN", "localhost:0").rsplit(":", 1)
server = http.server.HTTPServer((address, int(port)), Hook)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
server.serve_forever()
