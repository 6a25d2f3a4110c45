#!/usr/bin/env bash
# How long a CalDAV client's sync takes after one change, whatever the collection's size. Needs: ./mvnw package, curl, python3.
# APPS="folder folder" measures several builds in the same run; they take turns.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
servers=() addresses=()
finish() { for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT

for app in ${APPS:-target/quarkus-app}; do
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    echo "http://127.0.0.1:$port is $app"
    java -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
        -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/$port" -Dcalends.check.every=24h \
        -jar "$app/quarkus-run.jar" >"$work/$port.log" 2>&1 &
    servers+=($!) addresses+=("http://127.0.0.1:$port")
done
for address in "${addresses[@]}"; do
    for _ in $(seq 600); do curl -s -o /dev/null "$address/q/health" && break; sleep 0.2; done
done
java src/bench/java/org/calends/bench/SyncAfterOneChange.java admin bench-password "${addresses[@]}"
