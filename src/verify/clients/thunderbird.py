"""Thunderbird against a running server: a profile made for it subscribes to a feed and to the two CalDAV collections; what
Thunderbird has parsed is then read from its own database. A task is ticked off, one is made, and one is moved, by Thunderbird's
own calendar, as its task list does it. Needs thunderbird and Xvfb; takes about 100 seconds.

python3 thunderbird.py SERVER USER PASSWORD

A loopback proxy adds the credentials, for which Thunderbird would ask a person, and notes what was requested."""
import base64
import contextlib
import datetime
import http.client
import http.server
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from marionette import Marionette

server, user, password = sys.argv[1:4]
upstream = urllib.parse.urlsplit(server).netloc
requests = []
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    REMOTE = free.getsockname()[1]


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("connection", "host")}
        if not self.path.startswith("/feeds/"):
            headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        connection = http.client.HTTPConnection(upstream, timeout=30)
        connection.request(self.command, self.path, body=body or None, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
        requests.append({"method": self.command, "path": self.path, "depth": self.headers.get("Depth"),
                         "if_none_match": self.headers.get("If-None-Match"), "status": answer.status,
                         "body": body.decode("utf-8", "replace")})
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                self.send_header(name, value)
        if answer.status not in (204, 304):
            length = answer.getheader("Content-Length") if self.command == "HEAD" else None
            self.send_header("Content-Length", length or str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_PROPFIND = do_PROPPATCH = do_REPORT = handle_any

    def log_message(self, *arguments):
        pass


def api(path, body):
    request = urllib.request.Request(server + path, data=json.dumps(body).encode(), headers={
        "Content-Type": "application/json",
        "Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def profile(home, port, feed_path):
    calendars = {
        "feed": ("ics", f"http://127.0.0.1:{port}{feed_path}"),
        "events": ("caldav", f"http://127.0.0.1:{port}/caldav/calendars/{user}/all-events/"),
        "tasks": ("caldav", f"http://127.0.0.1:{port}/caldav/calendars/{user}/all-tasks/"),
    }
    lines = ['user_pref("app.update.enabled", false);', 'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
             'user_pref("mail.provider.suppress_dialog_on_startup", true);', 'user_pref("mail.rights.version", 1);',
             'user_pref("app.donation.eoy.version.viewed", 999);', 'user_pref("mail.spotlight.firstRunDone", true);',
             'user_pref("mailnews.start_page.enabled", false);', f'user_pref("marionette.port", {REMOTE});', 'user_pref("calendar.timezone.useSystemTimezone", true);']
    for name, (kind, address) in calendars.items():
        for key, value in {"type": kind, "uri": address, "name": name, "cache.enabled": True, "refreshInterval": "1",
                           "calendar-main-in-composite": True, "username": user}.items():
            lines.append(f'user_pref("calendar.registry.{name}-0000.{key}", {json.dumps(value)});')
    with open(os.path.join(home, "user.js"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def stored(home):
    """What Thunderbird has: {calendar: {title: row}}, empty while its database is not there or not readable yet."""
    file = os.path.join(home, "calendar-data", "cache.sqlite")
    found = {}
    if not os.path.exists(file):
        return found
    copy = os.path.join(home, "copy.sqlite")
    try:
        for suffix in ("", "-wal"):
            if os.path.exists(file + suffix):
                shutil.copy(file + suffix, copy + suffix)
        with contextlib.closing(sqlite3.connect(copy)) as database:
            database.row_factory = sqlite3.Row
            for table in ("cal_events", "cal_todos"):
                for row in database.execute(f"select * from {table}"):
                    found.setdefault(row["cal_id"].replace("-0000", ""), {})[row["title"]] = dict(row)
            alarms = database.execute("select cal_id, item_id from cal_alarms").fetchall()
            found["alarms"] = {row["item_id"] for row in alarms if row["cal_id"].startswith("feed")}
    except sqlite3.Error:
        return {}
    return found


def wait_for(condition, seconds):
    end = time.time() + seconds
    while time.time() < end:
        if condition():
            return True
        time.sleep(1)
    return False


TITLE = "For Thunderbird, 征求意见 😀 and on past the fold, where a character may not be split 征求意见 😀"


def register(title, due, **more):
    return api("/api/obligations", {"title": title, "dueDate": due, "authority": "THUNDERBIRD", **more})["id"]


def moment(row, column):
    return datetime.datetime.fromtimestamp(row[column] / 1e6, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M")


def check(home, withdrawn, done):
    have = stored(home)
    for calendar in ("feed", "events"):
        events = have[calendar]
        assert moment(events[TITLE], "event_start") == "2031-05-26T00:00", events[TITLE]
        assert moment(events[TITLE], "event_end") == "2031-05-27T00:00", events[TITLE]
        assert events[TITLE]["event_start_tz"] == "floating", "a day must be the same day everywhere"
        assert moment(events["Winter"], "event_start") == "2031-03-29T16:00", events["Winter"]
        assert moment(events["Summer"], "event_start") == "2031-03-31T15:00", events["Summer"]
    assert TITLE in have["tasks"] and have["tasks"][TITLE]["todo_complete"] in (0, None), have["tasks"]
    assert f"{withdrawn}@calends" in have["alarms"], "the feed's alarms are missing"
    assert "To be done" in have["feed"], have["feed"].keys()


def check_again(home):
    feed = stored(home)["feed"]
    assert feed["Withdrawn: To be withdrawn"]["ical_status"] == "CANCELLED", feed.keys()
    assert "To be done" not in feed, "what was done must leave the calendar"
    polls = [asked for asked in requests if asked["path"].startswith("/feeds/") and asked["method"] == "GET"]
    assert polls[0]["if_none_match"] is None and all(poll["if_none_match"] for poll in polls[1:]), polls
    syncs = [asked for asked in requests if asked["method"] == "REPORT" and "sync-collection" in asked["body"]]
    assert syncs and all(asked["depth"] == "1" and asked["status"] == 207 for asked in syncs), syncs
    assert any("calendar-multiget" in asked["body"] for asked in requests), "no multiget was seen"
    refused = [(asked["method"], asked["path"], asked["status"]) for asked in requests
               if asked["status"] >= 400 and asked["method"] != "PUT"]
    assert not refused, refused


OF_THE_TASKS = """
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    const calendar = cal.manager.getCalendarById("tasks-0000");
    const found = async title => (await calendar.getItemsAsArray(
        Ci.calICalendar.ITEM_FILTER_TYPE_TODO | Ci.calICalendar.ITEM_FILTER_COMPLETED_ALL, 0, null, null))
        .find(item => item.title == title);
"""
TICK_OFF = OF_THE_TASKS + """
    const task = await found(arguments[0]);
    const ticked = task.clone();
    ticked.isCompleted = true;
    await calendar.modifyItem(ticked, task);
"""
MOVE = OF_THE_TASKS + """
    const task = await found(arguments[0]);
    const moved = task.clone();
    moved.dueDate = cal.createDateTime("20311231");
    try { await calendar.modifyItem(moved, task); } catch (refused) { return String(refused); }
"""
MAKE = OF_THE_TASKS + """
    const { CalTodo } = ChromeUtils.importESModule("resource:///modules/CalTodo.sys.mjs");
    const task = new CalTodo();
    task.title = arguments[0];
    task.dueDate = cal.createDateTime("20310826");
    await calendar.addItem(task);
"""


def get(path):
    request = urllib.request.Request(server + path, headers={
        "Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def writes(ticked, fixed):
    thunderbird = Marionette(REMOTE)
    thunderbird.run(TICK_OFF, "To be ticked off")
    assert wait_for(lambda: get(f"/api/obligations/{ticked}")["status"] == "DONE", 30), puts()
    assert get(f"/api/obligations/{ticked}")["completion"]["completedBy"] == user
    thunderbird.run(MAKE, "Made in Thunderbird, 征求意见")
    made = "/api/obligations?q=" + urllib.parse.quote("Made in Thunderbird")
    assert wait_for(lambda: get(made)["total"] == 1, 30), puts()
    assert get(made)["items"][0]["dueDate"] == "2031-08-26", get(made)
    answers_before = len(puts())
    thunderbird.run(MOVE, "Not to be moved")
    assert wait_for(lambda: len(puts()) > answers_before, 30), "no attempt to move it"
    assert [status for status, _ in puts()] == [204, 201, 204], puts()
    assert get(f"/api/obligations/{fixed}")["dueDate"] == "2031-09-26"


def puts():
    return [(asked["status"], asked["path"]) for asked in requests if asked["method"] == "PUT"]


def synced(home):
    have = stored(home)
    return all(TITLE in have.get(name, {}) for name in ("feed", "events", "tasks"))


def told_of_the_changes(home):
    return "Withdrawn: To be withdrawn" in stored(home).get("feed", {})


def main():
    register(TITLE, "2031-05-26")
    register("Winter", "2031-03-29", dueTime="17:00", zone="Europe/Berlin")
    register("Summer", "2031-03-31", dueTime="17:00", zone="Europe/Berlin")
    withdrawn = register("To be withdrawn", "2031-06-26", leadDays=[7])
    done = register("To be done", "2031-07-26")
    ticked = register("To be ticked off", "2031-07-27")
    fixed = register("Not to be moved", "2031-09-26")
    feed = api("/api/subscriptions", {"email": "thunderbird@example.com", "alarms": True,
                                      "filter": {"authorities": ["THUNDERBIRD"]}})["feedUrl"]
    proxy = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    home = tempfile.mkdtemp()
    profile(home, proxy.server_address[1], urllib.parse.urlsplit(feed).path)
    display = ":%d" % (200 + os.getpid() % 500)
    programs = []
    try:
        start(programs, ["Xvfb", display, "-screen", "0", "1024x768x24", "-nolisten", "tcp"], {})
        start(programs, ["thunderbird", "--no-remote", "--profile", home, "-calendar", "--marionette", "--remote-allow-system-access"], {
            "DISPLAY": display, "HOME": home, "MOZ_DISABLE_CONTENT_SANDBOX": "1", "TZ": "Pacific/Kiritimati"})
        assert wait_for(lambda: synced(home), 90), f"not synced; asked: {[(a['method'], a['path'], a['status']) for a in requests]}"
        check(home, withdrawn, done)
        api(f"/api/obligations/{withdrawn}/withdrawal", {"reason": "taken back"})
        api(f"/api/obligations/{done}/completion", {})
        assert wait_for(lambda: told_of_the_changes(home), 90), "the feed was not read again"
        check_again(home)
        writes(ticked, fixed)
    finally:
        for program in reversed(programs):
            end(program)
        proxy.shutdown()
        shutil.rmtree(home, ignore_errors=True)
    print("Thunderbird: feed and CalDAV read, days and moments right, alarms kept, withdrawal and completion followed;"
          " a task ticked off, one made, one not moved")


def start(programs, command, environment):
    programs.append(subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL, start_new_session=True))


def end(program):
    try:
        os.killpg(program.pid, signal.SIGTERM)
        program.wait(10)
    except ProcessLookupError:
        pass
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)


main()
