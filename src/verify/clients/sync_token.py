"""Prints the present sync token of the events (python3 sync_token.py SERVER USER PASSWORD), or asks with a given one and
checks the status that comes back (... TOKEN STATUS)."""
import base64
import sys
import urllib.error
import urllib.request

server, user, password = sys.argv[1:4]
collection = f"{server}/caldav/calendars/{user}/all-events/"


def ask(method, body):
    request = urllib.request.Request(collection, method=method, data=body.encode(), headers={
        "Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode(), "Depth": "0",
        "Content-Type": "text/xml"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


if len(sys.argv) == 4:
    status, text = ask("PROPFIND", '<propfind xmlns="DAV:"><prop><sync-token/></prop></propfind>')
    print(text.split("<D:sync-token>")[1].split("</D:sync-token>")[0])
else:
    token, wanted = sys.argv[4:]
    status, text = ask("REPORT", f'<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><sync-level>1</sync-level>'
                                 '<prop><getetag/></prop></sync-collection>')
    assert status == int(wanted) and "valid-sync-token" in text, f"{status}: {text}"
