#!/usr/bin/env bash
# What a crowd of guessers does to who knows the password: 200 of them, first each in a network of its own, then all in the network of
# that person, against the built jar behind a proxy that is this script. Needs: ./mvnw package, curl, python3, open files (ulimit -n).
# GUESSERS (200), AT_ONCE (3) and SECONDS_EACH (60) bound it, APP is another build; it takes about five minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ulimit -n "$(ulimit -Hn)"

java ${JAVA_OPTIONS:-} -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
    -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/calends" -Dcalends.http.connections-per-address=3000 \
    -Dquarkus.http.proxy.proxy-address-forwarding=true -Dquarkus.http.proxy.trusted-proxies=127.0.0.1 \
    -jar "${APP:-target/quarkus-app}/quarkus-run.jar" >"$work/calends.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$port/q/health" && break; sleep 0.2; done
java -Dguessers="${GUESSERS:-200}" -Datonce="${AT_ONCE:-3}" -Dseconds="${SECONDS_EACH:-60}" \
    src/bench/java/org/calends/bench/Guessers.java "$port" bench-password
