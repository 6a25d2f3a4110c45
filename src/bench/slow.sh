#!/usr/bin/env bash
# What slow clients do to everybody else: 1,000 connections of each of five kinds against the built jar, one kind after the other,
# beside the same figures when it is quiet, in one run. Needs: ./mvnw package, curl, python3, and open files for both (ulimit -n).
# CONNECTIONS (1000), SECONDS_EACH (20) and OBLIGATIONS (1000) bound it, ONLY is a pattern of kinds; it takes about four minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ulimit -n "$(ulimit -Hn)"

java ${JAVA_OPTIONS:-} -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
    -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/calends" -Dcalends.check.every=3s \
    -Dcalends.feed.requests-per-minute=1000000 -jar "${APP:-target/quarkus-app}/quarkus-run.jar" >"$work/calends.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$port/q/health" && break; sleep 0.2; done
java -Dconnections="${CONNECTIONS:-1000}" -Dseconds="${SECONDS_EACH:-20}" -Dobligations="${OBLIGATIONS:-1000}" -Donly="${ONLY:-.*}" \
    src/bench/java/org/calends/bench/SlowConnections.java "$port" admin bench-password
[ -z "${LOG:-}" ] || cp "$work/calends.log" "$LOG"
