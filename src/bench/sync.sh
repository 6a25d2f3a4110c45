#!/usr/bin/env bash
# How long a CalDAV client's sync takes after one change, whatever the collection's size. Needs: ./mvnw package, curl, python3.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

java -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
    -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/calends" -Dcalends.check.every=24h \
    -jar "${APP:-target/quarkus-app}/quarkus-run.jar" >"$work/calends.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$port/q/health" && break; sleep 0.2; done
java src/bench/java/org/calends/bench/SyncAfterOneChange.java "http://127.0.0.1:$port" admin bench-password
