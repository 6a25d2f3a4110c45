"""Ticks one task off and opens it again, many times, each time with a VTIMEZONE that no other request had.
python3 many_puts.py SERVER USER PASSWORD COUNT. Fails when one is refused."""
import base64
import http.client
import json
import sys
import urllib.parse

server, user, password, count = sys.argv[1:5]
connection = http.client.HTTPConnection(urllib.parse.urlsplit(server).netloc)
credentials = {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def ask(method, path, body, kind):
    connection.request(method, path, body.encode(), {**credentials, "Content-Type": kind})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


status, text = ask("POST", "/api/obligations", json.dumps({
    "title": "Written often", "dueDate": "2031-06-01", "dueTime": "17:00", "zone": "Europe/Berlin"}), "application/json")
assert status == 201, text
task = json.loads(text)["id"]
path = f"/caldav/calendars/{user}/all-tasks/{task}.ics"


def put(number):
    state = "COMPLETED" if number % 2 == 0 else "NEEDS-ACTION"
    status, text = ask("PUT", path, "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//Test//EN", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
        "BEGIN:STANDARD", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100", f"TZNAME:Z{number}", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", f"TZNAME:S{number}",
        "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VTODO", f"UID:{task}-todo@calends", "DTSTAMP:20310101T000000Z",
        "DUE;TZID=Europe/Berlin:20310601T170000", f"STATUS:{state}", "END:VTODO", "END:VCALENDAR", ""]),
        "text/calendar; charset=utf-8")
    assert status == 204, f"write {number}: {status} {text}"


for number in range(int(count)):
    put(number)
print(f"{count} writes with as many time zone definitions: all taken")
