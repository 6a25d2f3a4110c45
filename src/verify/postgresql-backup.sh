#!/usr/bin/env bash
# Backups of PostgreSQL by pg_dump, taken while mails leave: each is restored into a new database, Calends is started on it and goes
# on. What the backup calls sent is not sent again, all the rest is, once; feeds answer at their addresses with the same bytes.
# Exits with 1 when that does not hold. About three minutes for BACKUPS=3.
# Needs: ./mvnw package; PostgreSQL (Debian: postgresql) with its client; smtp-sink of Postfix; curl; python3.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")/../.."

BACKUPS=${BACKUPS:-3}
OBLIGATIONS=$((BACKUPS * 40))
SUBSCRIBERS=3
jar=$PWD/target/quarkus-app-postgresql/quarkus-run.jar
work=$(mktemp -d)
chmod 755 "$work"
app= sink=
finish() {
    for pid in $app $sink; do kill "$pid" 2>/dev/null || true; done
    [ ! -d "$work/pg" ] || as_owner pg_ctl -D "$work/pg" -m immediate stop >/dev/null 2>&1 || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- env PATH="$PATH" "$@"; else "$@"; fi; }
say() { curl -fsS -u admin:a-long-password -H 'Content-Type: application/json' "$@"; }
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
sql() { psql -q -h 127.0.0.1 -p "$pgport" -U calends -d "$1" -At -c "$2"; }
fail() { echo "FAILED: $1"; exit 1; }

start_postgresql() {
    command -v initdb >/dev/null || PATH=$PATH:$(echo /usr/lib/postgresql/*/bin)
    pgport=$(port)
    mkdir "$work/pg"; [ "$(id -u)" != 0 ] || chown postgres "$work/pg"
    as_owner initdb -D "$work/pg" -A trust -U calends >/dev/null
    as_owner pg_ctl -D "$work/pg" -w -l "$work/pg/log" -o "-p $pgport -k $work/pg" start >/dev/null
}

start_sink() { # folder in which each mail becomes a file
    mkdir "$1"
    smtp=$(port)
    smtp-sink -u "$(id -un)" -d "$1/%M." "127.0.0.1:$smtp" 100 2>/dev/null &
    sink=$!
}
stop_sink() { kill "$sink"; wait "$sink" 2>/dev/null || true; sink=; }
mails() { find "$1" -type f | wc -l; }
message_ids() { find "$1" -type f -exec grep -hi '^Message-ID:' {} + | sed 's/^[^<]*//; s/\r$//' | sort; }

start_app() { # database
    http=$(port) api=http://127.0.0.1:$http
    (cd "$work" && exec env CALENDS_ADMIN_PASSWORD=a-long-password CALENDS_BASE_URL=https://calends.example.com QUARKUS_HTTP_PORT="$http" \
        QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$pgport/$1" \
        QUARKUS_DATASOURCE_USERNAME=calends QUARKUS_DATASOURCE_PASSWORD=calends QUARKUS_MAILER_HOST=127.0.0.1 \
        QUARKUS_MAILER_PORT="$smtp" QUARKUS_MAILER_FROM=calends@example.org CALENDS_CHECK_SEND_AT=00:00 CALENDS_CHECK_LEASE=PT20S \
        CALENDS_MAIL_EVERY="${2:-1s}" CALENDS_CHECK_EVERY=off CALENDS_MAIL_PER_MINUTE=600 \
        java -Xmx256m -jar "$jar" >>"$work/log" 2>&1) &
    app=$!
    for _ in $(seq 600); do
        curl -fs -o /dev/null "$api/q/health/ready" && return 0
        kill -0 "$app" 2>/dev/null || break
        sleep 0.2
    done
    tail -n 30 "$work/log"; fail "Calends did not start on $1"
}
stop_app() { kill "$app"; wait "$app" 2>/dev/null || true; app=; }

fill() {
    for n in $(seq "$SUBSCRIBERS"); do
        say "$api/api/subscriptions" -d "{\"email\": \"reader$n@example.com\", \"sendAt\": \"00:00\"}" | field feedUrl >"$work/feed"
    done
    for n in $(seq "$OBLIGATIONS"); do
        say -o /dev/null "$api/api/obligations" -d "{\"title\": \"Report $n\", \"leadDays\": [7], \"dueDate\": \"$(date -d '+3 days' +%F)\"}"
    done
    say -X POST "$api/api/check-runs?deliver=false" | field queued
}
feed() { curl -fsS "$api/${1#https://calends.example.com/}"; }
await_told() { # database
    for _ in $(seq 600); do
        [ "$(sql "$1" "select count(*) from reminder where state in ('PENDING', 'SENDING')")" != 0 ] || return 0
        sleep 0.5
    done
    fail "reminders still wait in $1"
}

goes_on() { # number of the backup
    local database=restored$1
    createdb -h 127.0.0.1 -p "$pgport" -U calends "$database"
    pg_restore -h 127.0.0.1 -p "$pgport" -U calends -d "$database" --exit-on-error "$work/backup$1"
    [ "$(sql "$database" "select count(*) from reminder")" = "$reminders" ] || fail "the backup holds another number of reminders"
    sql "$database" "select message_id from reminder where state = 'SENT'" | sort >"$work/before"
    local flying; flying=$(sql "$database" "select count(*) from reminder where state = 'SENDING'")
    start_sink "$work/after$1"
    start_app "$database"
    feed "$(cat "$work/feed")" | cmp - "$work/feed.ics" || fail "the feed is another one"
    await_told "$database"
    say -o /dev/null "$api/api/obligations" -d '{"title": "One more", "dueDate": "2031-01-31"}'
    stop_app
    stop_sink
    message_ids "$work/after$1" >"$work/after"
    echo "backup $1: $(wc -l <"$work/before") sent before it, $flying on their way, $(wc -l <"$work/after") sent after it was restored"
    [ -s "$work/before" ] && [ -s "$work/after" ] || fail "the backup was not taken in the middle of sending"
    [ -z "$(uniq -d "$work/after")" ] || fail "something was sent twice"
    [ -z "$(comm -12 "$work/before" "$work/after")" ] || fail "something was sent that the backup calls sent"
    [ "$(sort -u "$work/before" "$work/after" | wc -l)" = "$reminders" ] || fail "something was never sent"
}

start_postgresql
createdb -h 127.0.0.1 -p "$pgport" -U calends calends
start_sink "$work/mails"
start_app calends off
reminders=$(fill)
[ "$reminders" = $((OBLIGATIONS * SUBSCRIBERS)) ] || fail "$reminders reminders were queued"
stop_app
start_app calends
feed "$(cat "$work/feed")" >"$work/feed.ics"
for n in $(seq "$BACKUPS"); do
    while [ "$(mails "$work/mails")" -lt $((n * 40)) ]; do sleep 0.2; done
    pg_dump -h 127.0.0.1 -p "$pgport" -U calends -Fc -f "$work/backup$n" calends
done
await_told calends
stop_app
stop_sink
for n in $(seq "$BACKUPS"); do goes_on "$n"; done
echo "all $BACKUPS went on where they were"
