# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Google and Microsoft do, as far as a program that sends mail sees it: asks the person (who always agrees, unless it is
deny@...), sends the browser back with a code, and gives tokens for it if the verifier of RFC 7636 fits. Prints its port; ends
with its standard input. Refresh tokens choose what is answered."""
import base64
import hashlib
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

CLIENT, SECRET = "app", "s3cr&t=+é"
WANTED = {"response_type": "code", "client_id": CLIENT, "scope": "mail offline", "code_challenge_method": "S256", "extra": "a b"}
codes = {}


class Refused(Exception):
    """An error of RFC 6749, 5.2."""


class Provider(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body, mime="application/json", location=None):
        self.send_response(status)
        self.send_header("Content-Type", mime)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query, strict_parsing=True).items()}
        wrong = [name for name, value in WANTED.items() if asked.get(name) != value]
        if url.path != "/authorize" or wrong or len(asked["code_challenge"]) != 43 or len(asked["state"]) < 22:
            self.answer(400, f"wrong: {wrong}".encode(), "text/plain")
            return
        user = asked.get("login_hint", "")
        if user.startswith("deny"):
            back = {"error": "access_denied", "error_description": "The person said no", "state": asked["state"]}
        else:
            code = f"4/0A+{len(codes)}&="
            codes[code] = (asked["code_challenge"], asked["redirect_uri"], user)
            back = {"state": asked["state"], "code": code}
        self.answer(302, b"", location=f"{asked['redirect_uri']}/?{urlencode(back)}")

    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
        fields = {name: values[0] for name, values in parse_qs(form, strict_parsing=True).items()}
        try:
            if self.path != "/token" or fields.get("client_id") != CLIENT or fields.get("client_secret") != SECRET:
                raise Refused("invalid_client")
            tokens = self.by_code(fields) if fields["grant_type"] == "authorization_code" else self.by_token(fields)
            if tokens is not None:
                self.answer(200, json.dumps(tokens).encode())
        except Refused as error:
            self.answer(400, json.dumps({"error": str(error), "error_description": "No"}).encode())

    def by_code(self, fields):
        challenge, redirect, user = codes.pop(fields["code"], ("", "", ""))
        digest = hashlib.sha256(fields["code_verifier"].encode()).digest()
        if base64.urlsafe_b64encode(digest).decode().rstrip("=") != challenge or fields["redirect_uri"] != redirect:
            raise Refused("invalid_grant")
        if user.startswith("slow"):
            time.sleep(3)
        tokens = {"access_token": f"access of {user}".replace(" ", "_"), "refresh_token": "good", "expires_in": 3599}
        if user.startswith("short"):
            del tokens["refresh_token"]
        return tokens

    def by_token(self, fields):
        kind = fields["refresh_token"]
        if kind == "revoked":
            raise Refused("invalid_grant")
        if kind == "slow":
            time.sleep(15)
        special = {"html": b"<html>login page</html>", "huge": b'{"access_token": "x"' + b" " * 1_000_000 + b"}", "nothing": b"", "list": b"[1]"}
        if kind in special:
            self.answer(200, special[kind], "text/html")
            return None
        if kind == "elsewhere":
            self.answer(307, b"", location="/token2")
            return None
        if kind == "broken":
            self.answer(503, b'{"access_token": "x"}')
            return None
        answers = {"evil": {"access_token": "a\r\nRCPT TO:<evil@exemple.org>"}, "rotating": {"refresh_token": "next"},
                   "text": {"expires_in": "120"}, "forever": {"expires_in": 10**9}, "unsaid": {"expires_in": None}}
        return {"access_token": "fresh", "expires_in": 3599, **answers.get(kind, {})}


server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
