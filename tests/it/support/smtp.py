"""A mail server for one test, by aiosmtpd: smtp.py FOLDER [tls|starttls CERTIFICATE KEY] [auth USER PASSWORD]

Listens on a port of its own, or where LISTEN says (ADDRESS:PORT), and prints the port. Each mail that it takes becomes a
file FOLDER/N.json; while there is a file FOLDER/refuse, it refuses recipients as that says.
"""
import asyncio
import json
import os
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
words = sys.argv[2:]


class Keeper:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        refuse = folder / "refuse"
        if refuse.exists():
            return refuse.read_text().replace("ADDRESS", address)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keeper.taken += 1
        mail = {
            "helo": session.host_name,
            "tls": server.transport.get_extra_info("ssl_object") is not None,
            "user": session.auth_data.decode() if session.auth_data else None,
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": envelope.original_content.decode("latin-1"),
        }
        unready = folder / "unready"
        unready.write_text(json.dumps(mail))
        unready.rename(folder / f"{Keeper.taken}.json")
        return "250 OK"


def judge(user, password):
    def check(server, session, envelope, mechanism, data):
        right = (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=right, handled=False, auth_data=data.login if right else None)

    return check


async def serve():
    how, options = {}, {}
    if words and words[0] in ("tls", "starttls"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(words[1], words[2])
        if words[0] == "tls":
            options["ssl"] = context
        else:
            how |= {"tls_context": context, "require_starttls": True}
    if "auth" in words:
        user, password = words[words.index("auth") + 1 :][:2]
        how |= {"authenticator": judge(user, password), "auth_required": True, "auth_require_tls": "starttls" in words}
    loop = asyncio.get_running_loop()
    address, port = os.environ.get("LISTEN", "localhost:0").rsplit(":", 1)
    server = await loop.create_server(lambda: SMTP(Keeper(), loop=loop, **how), address, int(port), **options)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
