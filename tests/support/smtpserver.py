# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real mail server (aiosmtpd) on loopback for tests; smtpserver.h starts it and talks to it.

    python3 smtpserver.py '{"folder": "...", "port": 0, "security": "starttls", ...}'

It prints a line "ready PORT", then answers each line of JSON on its standard input with one on its standard output, and ends
with its input. Each message it accepted is a file NNNNNN.eml in the folder, beside NNNNNN.json with its envelope; a message
is written before the answer goes out, so that "accepted" means "is there".
"""
import asyncio
import base64
import email
import email.header
import email.policy
import email.utils
import json
import logging
import random
import re
import socket
import ssl
import subprocess
import sys
from pathlib import Path

from aiosmtpd.smtp import MISSING, SMTP, AuthResult

MESSAGE_ID = re.compile(rb"^message-id:\s*<([^>\r\n]*)>", re.IGNORECASE | re.MULTILINE)
CERTIFICATES = {"ours": "localhost", "foreign": "localhost", "othername": "mail.invalid"}
STATUS = "250 2.0.0 Taken"


def certificate(folder, kind):
    """A TLS context for the kind, made once a folder; the certificate is its own authority: ours.pem is to be trusted."""
    pem, key, name = folder / f"{kind}.pem", folder / f"{kind}.key", CERTIFICATES[kind]
    if not pem.exists():
        names = "DNS:localhost,IP:127.0.0.1" if name == "localhost" else f"DNS:{name}"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName={names}",
                        "-keyout", str(key), "-out", str(pem)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    return context


def described(raw):
    """A message as Python's email package reads it."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    plain = email.message_from_bytes(raw, policy=email.policy.compat32)
    parts = []
    for part in message.walk():
        if part.is_multipart():
            continue
        parts.append({"mime": part.get_content_type(), "name": part.get_filename() or "",
                      "typeName": part["Content-Type"].params.get("name", "") if part["Content-Type"] else "",
                      "disposition": part.get_content_disposition() or "",
                      "contentId": part.get("Content-ID", ""), "charset": part.get_content_charset() or "",
                      "bytes": base64.b64encode(part.get_payload(decode=True)).decode()})
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    people = {}
    for header in ("From", "To", "Reply-To"):
        # Not by the policy: Python 3.11's puts a blank between two encoded words of a name (against RFC 2047, 6.2).
        found = email.utils.getaddresses(plain.get_all(header, []))
        people[header] = [{"name": str(email.header.make_header(email.header.decode_header(name))), "address": address}
                          for name, address in found]
    return {"headers": [[name, str(value)] for name, value in message.items()], "people": people,
            "structure": structure(message), "text": content(text), "html": content(html), "parts": parts,
            "defects": [repr(defect) for part in message.walk() for defect in part.defects]}


def content(part):
    return part.get_content().replace("\r\n", "\n") if part else ""


def structure(part):
    """"multipart/mixed(text/plain application/pdf)"."""
    inside = " ".join(structure(each) for each in part.iter_parts()) if part.is_multipart() else ""
    return part.get_content_type() + (f"({inside})" if inside else "")


class Box:
    """What was accepted, and the faults to make."""

    def __init__(self, options):
        self.options = options
        self.folder = Path(options["folder"])
        self.taken = len(list(self.folder.glob("*.eml")))
        self.faults, self.random = [], random.Random(0)
        self.connections = self.logins = 0

    def keep(self, envelope, session):
        self.taken += 1
        path = self.folder / f"{self.taken:06}.eml"
        raw = envelope.original_content
        found = MESSAGE_ID.search(raw)
        about = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "user": session.auth_data or "",
                 "tls": session.ssl is not None or self.options["security"] == "tls", "connection": session.number,
                 "messageId": found[1].decode("latin-1") if found else ""}
        path.with_suffix(".json").write_text(json.dumps(about), encoding="utf-8")
        path.write_bytes(raw)

    def envelopes(self):
        return [json.loads(path.with_suffix(".json").read_text("utf-8")) for path in sorted(self.folder.glob("*.eml"))]

    def messages(self, first):
        for path in sorted(self.folder.glob("*.eml"))[first:]:
            raw = path.read_bytes()
            yield {"envelope": json.loads(path.with_suffix(".json").read_text("utf-8")),
                   "raw": base64.b64encode(raw).decode(), **described(raw)}

    def fault(self, at, recipient=""):
        """The first fault that is due here, counted as made; None if all goes well."""
        for fault in self.faults:
            if fault["at"] != at or fault["times"] == 0 or (fault["recipient"] and fault["recipient"] != recipient):
                continue
            if fault["chance"] < 1 and self.random.random() >= fault["chance"]:
                continue
            fault["times"] -= 1
            return fault
        return None

    def obey(self, command):
        """The answer to one line of the test's."""
        if command["do"] == "faults":
            self.faults, self.random = command["faults"], random.Random(command["seed"])
            return {}
        if command["do"] == "counts":
            counts = {}
            for about in self.envelopes():
                counts[about["messageId"]] = counts.get(about["messageId"], 0) + 1
            return {"counts": counts, "connections": self.connections, "logins": self.logins}
        return {"messages": list(self.messages(command["first"]))}


class Handler:
    """What aiosmtpd asks while a client talks."""

    def __init__(self, box):
        self.box = box

    async def trouble(self, server, at, recipient=""):
        """Makes the fault that is due: answers the reply to give instead, "" for none where the line was cut; None: go on."""
        fault = self.box.fault(at, recipient)
        if not fault:
            return None
        if fault["deed"] == "stall":
            await asyncio.sleep(fault["ms"] / 1000)
            return None
        if fault["deed"] == "answer":
            return fault["answer"]
        server.cut()
        return ""

    async def handle_EHLO(self, server, session, _, hostname, responses):
        session.host_name = hostname
        return [line for line in responses if line != "250-AUTH "]

    async def handle_AUTH(self, server, _session, _envelope, _arguments):
        said = await self.trouble(server, "login")
        return MISSING if said is None else said

    async def handle_MAIL(self, server, session, envelope, address, options):
        limit = self.box.options["messagesPerConnection"]
        session.messages += 1
        if limit and session.messages > limit:
            await server.push("421 4.7.0 Too many messages on this connection")
            server.transport.close()
            server.was_cut = True
            return ""
        said = await self.trouble(server, "mail")
        if said is None:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return "250 2.1.0 Sender taken" if said is None else said

    async def handle_RCPT(self, server, _session, envelope, address, options):
        said = await self.trouble(server, "rcpt", address)
        if said is None:
            envelope.rcpt_tos.append(address)
            envelope.rcpt_options.extend(options)
        return "250 2.1.5 Recipient taken" if said is None else said

    async def handle_DATA(self, server, session, envelope):
        fault = self.box.fault("end")
        if fault and fault["deed"] == "answer":
            return fault["answer"]
        if fault and fault["deed"] == "drop":
            server.cut()
            return ""
        if fault and fault["deed"] == "stall":
            await asyncio.sleep(fault["ms"] / 1000)
        self.box.keep(envelope, session)
        if fault and fault["deed"] == "keepAndDrop":
            server.cut()
            return ""
        if fault and fault["deed"] == "keepAndStall":
            await asyncio.sleep(fault["ms"] / 1000)
        return STATUS


class Server(SMTP):
    """aiosmtpd's server with faults where it has no door for them."""

    def __init__(self, box, context):
        self.box, self.was_cut = box, False
        options = box.options
        wants_login = bool(options["user"])
        known = {"PLAIN", "LOGIN"} if options["password"] else set()
        known |= {"XOAUTH2"} if options["token"] else set()
        super().__init__(Handler(box), hostname="mail.test", ident="test", loop=asyncio.get_running_loop(), timeout=120,
                         tls_context=context if options["security"] == "starttls" else None,
                         require_starttls=options["security"] == "starttls", auth_required=wants_login,
                         auth_require_tls=options["security"] == "starttls" and wants_login,
                         auth_exclude_mechanism={"PLAIN", "LOGIN", "XOAUTH2"} - (known if wants_login else set()),
                         authenticator=self.check, data_size_limit=options["largest"])

    def _create_session(self):
        session = super()._create_session()
        session.number, session.messages = self.box.connections, 0
        return session

    def cut(self):
        """As if somebody pulled the cable."""
        self.was_cut = True
        transport = self._original_transport or self.transport
        if transport is not None:
            transport.abort()

    async def push(self, status):
        if not self.was_cut:
            await super().push(status)

    def check(self, _server, _session, _envelope, _mechanism, login):
        fits = login.login.decode() == self.box.options["user"] and login.password.decode() == self.box.options["password"]
        self.box.logins += fits
        return AuthResult(success=fits, handled=False, auth_data=login.login.decode())

    async def auth_XOAUTH2(self, _, arguments):
        """Google's and Microsoft's own: "user=...^Aauth=Bearer TOKEN^A^A"."""
        answer = base64.b64decode(arguments[1]) if len(arguments) > 1 else await self.challenge_auth("")
        user, token = self.box.options["user"], self.box.options["token"]
        if token and answer == f"user={user}\x01auth=Bearer {token}\x01\x01".encode():
            self.box.logins += 1
            return AuthResult(success=True, auth_data=user)
        await self.challenge_auth('{"status":"401","schemes":"bearer","scope":"https://mail.google.com/"}')
        return AuthResult(success=False, handled=False)

    async def smtp_DATA(self, arg):
        said = await self.event_handler.trouble(self, "data")
        if said is None:
            await super().smtp_DATA(arg)
        else:
            await self.push(said)
            self._set_post_data_state()

    async def _handle_client(self):
        said = await self.event_handler.trouble(self, "connect")
        if said is None:
            await super()._handle_client()
        elif self.transport is not None and not self.was_cut:
            await self.push(said)
            self.transport.close()


async def main(options):
    box = Box(options)
    security = options["security"]
    context = certificate(box.folder, options["certificate"]) if security != "none" else None

    def accept():
        box.connections += 1
        return Server(box, context)

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", options["port"]))
    loop = asyncio.get_running_loop()
    await loop.create_server(accept, sock=listener, ssl=context if security == "tls" else None, backlog=200)
    print(f"ready {listener.getsockname()[1]}", flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(box.obey(json.loads(line))), flush=True)


logging.getLogger("mail.log").setLevel(logging.CRITICAL)
asyncio.run(main(json.loads(sys.argv[1])))
