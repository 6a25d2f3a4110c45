#!/usr/bin/env bash
# Calendar programs that are not ours at the built application (./mvnw package): readers of feeds, CalDAV clients, Thunderbird,
# a restart and a move of the database. About two minutes. Exits with 1 when a check fails. A program that is not installed is
# skipped, and said to be; REQUIRE=all makes that a failure too.
# Debian: apt-get install thunderbird xvfb calcurse python3-httplib2 python3-caldav python3-icalendar python3-vobject libical3
#         npm curl; tsdav, ical.js and node-ical are fetched from npm into a temporary folder.
set -euo pipefail
top="$(cd "$(dirname "$0")/../.." && pwd)"
clients="$top/src/verify/clients"
app="${APP:-$top/target/quarkus-app}"
python=/usr/bin/python3
home="$(mktemp -d)"
server= thunderbird=
finish() {
    [ -z "$thunderbird" ] || kill "$thunderbird" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT

port="$($python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
address="http://127.0.0.1:$port"
password="a pass phrase for one run"
failed=0

start() { # database
    (cd "$home" && CALENDS_ADMIN_PASSWORD="$password" CALENDS_BASE_URL="$address" QUARKUS_HTTP_PORT="$port" \
        QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_DATASOURCE_JDBC_URL="jdbc:h2:file:$home/$1" \
        exec java -Xmx300m -jar "$app/quarkus-run.jar" >>"$home/log" 2>&1) &
    server=$!
    for _ in $(seq 300); do
        curl -fs -o /dev/null "$address/q/health/live" && return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.5
    done
    echo "The server did not start:"; tail -n 20 "$home/log"; exit 1
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }

say() { curl -fsS -u "admin:$password" -H 'Content-Type: application/json' "$@"; }
field() { $python -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
register() { say "$address/api/obligations" -d "$1" | field id; }
plain() { register "{\"title\": \"$1\", \"dueDate\": \"2031-03-15\", \"authority\": \"MIIT\"}"; }
subscribe() { say "$address/api/subscriptions" -d "$1" | field feedUrl; }

fail() { echo "FAILED: $1"; failed=1; }
attempt() { echo "--- $1"; if "$2"; then :; else fail "$1"; fi; }
skip() {
    echo "SKIPPED: $1 is not installed"
    [ "${REQUIRE:-}" != all ]
}
has() { command -v "$1" >/dev/null 2>&1; }
knows() { $python -c "import $1" 2>/dev/null; }

# What no reader may stumble over: separators, a property in a title, Chinese, an emoji at the fold, both sides of a clock change.
fill() {
    register '{"title": "Semicolon; comma, backslash \\ BEGIN:VEVENT 征求意见 😀 and on past the fold 征求意见 😀", "dueDate": "2031-05-26",
        "authority": "READ", "kind": "CONSULTATION", "description": "One\nATTACH:evil\r\nTwo\ttab", "tags": ["a,b", "c;d"],
        "source": {"url": "https://example.com/公告?a=1;b=2", "quote": "in time"}}'
    register '{"title": "Winter", "dueDate": "2031-03-29", "dueTime": "17:00", "zone": "Europe/Berlin", "authority": "READ"}'
    register '{"title": "Summer", "dueDate": "2031-03-31", "dueTime": "17:00", "zone": "Europe/Berlin", "authority": "READ"}'
    register '{"title": "Put right", "dueDate": "2031-04-29", "bound": "BEFORE", "authority": "READ"}'
    register '{"title": "Quarterly", "dueDate": "2031-06-30", "recurrence": "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "authority": "READ"}'
} >/dev/null

expected='2031-03-29T16:00:00+00:00	Winter
2031-03-31T15:00:00+00:00	Summer
2031-04-29	Before 2031-04-29: Put right (last safe day 2031-04-28)
2031-05-26	Semicolon; comma, backslash \ BEGIN:VEVENT 征求意见 😀 and on past the fold 征求意见 😀
2031-06-30	Quarterly
2031-09-30	Quarterly
2031-12-31	Quarterly'

same() { # what was seen
    [ "$1" = "$expected" ] || { echo "expected:"; echo "$expected"; echo "but saw:"; echo "$1"; return 1; }
}

python_readers() {
    { knows icalendar && knows vobject; } || { skip "python3-icalendar or python3-vobject"; return; }
    same "$(PYTHONIOENCODING=utf-8 $python "$top/src/verify/read-feed.py" "$home/read.ics")" && echo "icalendar, vobject: the same"
}

libical() {
    $python -c 'import ctypes; ctypes.CDLL("libical.so.3")' 2>/dev/null || { skip libical3; return; }
    $python "$clients/libical.py" "$home/read.ics" "$home/todo.ics" "$home/empty.ics" && echo "libical: no errors in three feeds"
}

npm_packages() {
    [ -d "$home/npm/node_modules" ] && return 0
    mkdir -p "$home/npm" && cp "$clients"/*.mjs "$home/npm" && cd "$home/npm" &&
        npm install --silent --no-audit --no-fund tsdav@2.3.4 ical.js@2.2.1 node-ical@0.27.2 >/dev/null && cd "$home"
}

script_readers() {
    has npm || { skip npm; return; }
    npm_packages && same "$(cd "$home/npm" && node read-feed.mjs "$home/read.ics" "$home/read.json")" && echo "ical.js (iCalendar and jCal), node-ical: the same"
}

python_caldav() {
    knows caldav || { skip python3-caldav; return; }
    plain "For Python, 征求意见 😀" >/dev/null &&
        $python "$clients/python_caldav.py" "$address/.well-known/caldav" admin "$password" "For Python"
}

tsdav() {
    has npm || { skip npm; return; }
    npm_packages && plain "For tsdav, 征求意见 😀" >/dev/null &&
        (cd "$home/npm" && node tsdav.mjs "$address" admin "$password" "For tsdav")
}

calcurse() {
    has calcurse-caldav || { skip calcurse; return; }
    mkdir -p "$home/calcurse/caldav"
    cat >"$home/calcurse/caldav/config" <<END
[General]
Hostname = 127.0.0.1:$port
Path = /caldav/calendars/admin/all-events/
AuthMethod = basic
HTTPS = No
InsecureSSL = Yes
DryRun = No
SyncFilter = cal
Verbose = Yes
[Auth]
Username = admin
END
    plain "For calcurse" >/dev/null && touch "$home/calcurse/apts" "$home/calcurse/todo" &&
        CALCURSE_CALDAV_PASSWORD="$password" $python "$(command -v calcurse-caldav)" --init keep-remote \
            --datadir "$home/calcurse" --config "$home/calcurse/caldav/config" --lockfile "$home/calcurse/caldav/lock" \
            --syncdb "$home/calcurse/caldav/sync.db" >"$home/calcurse/log" 2>&1 &&
        grep -q "For calcurse" "$home/calcurse/apts" && echo "calcurse-caldav: fetched" || { tail -n 5 "$home/calcurse/log"; return 1; }
}

# Each with a time zone definition of its own, as clients send them; ical4j would run out of places for them.
many_writes() {
    $python "$clients/many_puts.py" "$address" admin "$password" 2000
}

uids() { tr -d '\r' <"$1" | sed -n 's/^UID://p' | sort; }

restart() {
    stop && start first && curl -fsS "$read" -o "$home/again.ics" && cmp "$home/read.ics" "$home/again.ics" &&
        echo "after a restart: the same bytes"
}

as_calends=";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
h2() { java -cp "$(ls "$app"/lib/main/com.h2database.h2-*.jar)" "$@"; }
token() { $python "$clients/sync_token.py" "$address" admin "$password" "$@"; }

moved_database() {
    stop
    h2 org.h2.tools.Script -url "jdbc:h2:file:$home/first$as_calends" -user "" -script "$home/dump.sql" >/dev/null || return 1
    start first
    local late
    plain "After the backup" >/dev/null && late="$(token)" || return 1
    stop
    h2 org.h2.tools.RunScript -url "jdbc:h2:file:$home/second$as_calends" -user "" -script "$home/dump.sql" >/dev/null || return 1
    start second
    curl -fsS "$read" -o "$home/moved.ics" && cmp "$home/read.ics" "$home/moved.ics" || return 1
    plain "Another after the backup" >/dev/null && token "$late" 403 && start_anew "$late"
}

start_anew() {
    stop && start third && token "$1" 403 &&
        echo "moved database: the same bytes; tokens from after the backup, and at another database, are refused"
}

logs() {
    local secret="${read##*/}"
    ! grep -F "${secret%.ics}" "$home/log" && echo "log: no secret in $(wc -l <"$home/log") lines"
}

echo "=== Calendar programs at $address"
start first
fill
read="$(subscribe '{"email": "reader@example.com", "zone": "Asia/Shanghai", "alarms": true, "filter": {"authorities": ["READ"]}}')"
empty="$(subscribe '{"email": "nobody@example.com", "filter": {"authorities": ["NOBODY"]}}')"
if has thunderbird && has Xvfb; then
    $python "$clients/thunderbird.py" "$address" admin "$password" >"$home/thunderbird.log" 2>&1 &
    thunderbird=$!
fi
curl -fsS "$read" -o "$home/read.ics"
curl -fsS "${read%.ics}.json" -o "$home/read.json"
curl -fsS "$read?type=todo" -o "$home/todo.ics"
curl -fsS "$empty" -o "$home/empty.ics"
attempt "python3-icalendar, vobject" python_readers
attempt "libical" libical
attempt "ical.js, node-ical" script_readers
attempt "python3-caldav" python_caldav
attempt "tsdav" tsdav
attempt "calcurse-caldav" calcurse
attempt "2,000 writes" many_writes
echo "--- Thunderbird"
if [ -n "$thunderbird" ]; then
    wait "$thunderbird" || fail "Thunderbird"
    thunderbird=
    cat "$home/thunderbird.log"
else
    skip "thunderbird or xvfb" || fail "Thunderbird"
fi
curl -fsS "$read" -o "$home/read.ics"
attempt "restart" restart
attempt "backup, restore, another database" moved_database
attempt "the log" logs
exit "$failed"
