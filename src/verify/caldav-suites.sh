#!/usr/bin/env bash
# Other projects' CalDAV tests at the built application (./mvnw package) and at Radicale beside it, each with an empty database.
# SUITES names folders of pytest files that read DAV_URL, DAV_USER and DAV_PASSWORD: python-caldav's class of functional tests
# and vdirsyncer's storage tests, with their servers' fixtures replaced by these. Neither is in Debian's packages nor here.
# Debian: apt-get install radicale vdirsyncer python3-caldav python3-pytest python3-pytest-asyncio python3-hypothesis
#         python3-aioresponses curl. Prints what passed of each; figures: src/docs/calendar-programs.md.
set -euo pipefail
top="$(cd "$(dirname "$0")/../.." && pwd)"
app="${APP:-$top/target/quarkus-app}"
python=/usr/bin/python3
home="$(mktemp -d)"
server= radicale=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$radicale" ] || kill "$radicale" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT
[ -n "${SUITES:-}" ] || { echo "SUITES names no folder of tests"; exit 2; }

free_port() { $python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
wait_for() { for _ in $(seq 300); do curl -s -o /dev/null "$1" && return 0; sleep 0.5; done; echo "No answer at $1"; exit 1; }

ours=$(free_port) password="a pass phrase for one run"
mkdir "$home/ours"
(cd "$home/ours" && CALENDS_ADMIN_PASSWORD="$password" CALENDS_BASE_URL="http://127.0.0.1:$ours" QUARKUS_HTTP_PORT="$ours" \
    QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_DATASOURCE_JDBC_URL="jdbc:h2:file:$home/ours/db" \
    exec java -Xmx300m -jar "$app/quarkus-run.jar" >"$home/ours.log" 2>&1) &
server=$!
theirs=$(free_port)
echo "bob:$password" >"$home/users"
$python -m radicale --server-hosts "127.0.0.1:$theirs" --storage-filesystem-folder "$home/radicale" --auth-type htpasswd \
    --auth-htpasswd-filename "$home/users" --auth-htpasswd-encryption plain >"$home/radicale.log" 2>&1 &
radicale=$!
wait_for "http://127.0.0.1:$ours/q/health/live"
wait_for "http://127.0.0.1:$theirs/"

run() { # server, address, user, suite
    echo "--- $(basename "$4") at $1"
    DAV_URL="$2" DAV_USER="$3" DAV_PASSWORD="$password" PYTHONDONTWRITEBYTECODE=1 timeout 900 \
        $python -m pytest -q --tb=no -p no:cacheprovider -o asyncio_mode=auto "$4" | tail -n 25 || true
}
for suite in $SUITES; do
    run Calends "http://127.0.0.1:$ours/.well-known/caldav" admin "$suite"
    run Radicale "http://127.0.0.1:$theirs/" bob "$suite"
done
