#!/usr/bin/env bash
# How long the server takes for pages when there are many obligations, and what goes over the line.
# Needs: ./mvnw package, curl, python3. COUNT (100000) obligations are imported first, ROUNDS (200) requests warm each page
# and as many are measured: the time from the request to the first byte of the answer, over loopback, one at a time.
# JAR and DATABASE choose another build: JAR=target/quarkus-app-postgresql/quarkus-run.jar DATABASE='jdbc:postgresql://...'.
set -euo pipefail
cd "$(dirname "$0")/../.."

COUNT=${COUNT:-100000}
ROUNDS=${ROUNDS:-200}
JAR=${JAR:-target/quarkus-app/quarkus-run.jar}
work=$(mktemp -d)
DATABASE=${DATABASE:-jdbc:h2:file:$work/calends}
pid=
finish() { [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
host=http://127.0.0.1:$port
java -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
     -Dcalends.clock=2021-04-26T09:00:00+08:00 -Dcalends.zone=Asia/Shanghai -Dcalends.check.every=24h \
     -Dquarkus.datasource.jdbc.url="$DATABASE" -jar "$JAR" >"$work/calends.log" 2>&1 &
pid=$!
for _ in $(seq 300); do curl -s -o /dev/null "$host/login" && break; sleep 0.2; done

python3 - "$port" "$COUNT" <<'P'
import base64, datetime, http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
headers = {"Content-Type": "text/csv", "Authorization": "Basic " + base64.b64encode(b"admin:bench-password").decode()}
kinds = ["Consultation", "Filing", "Rectification", "Payment", "Review"]
count, part = int(sys.argv[2]), 2000
for first in range(0, count, part):
    rows = ["id,title,kind,authority,jurisdiction,due date,owner,tags"]
    for i in range(first, min(first + part, count)):
        day = datetime.date(2020, 10, 1) + datetime.timedelta(i * 7919 % 1500)
        rows.append(f"bench-{i},Report number {i} on the measures taken for the protection of minors,{kinds[i % 5]},"
                    f"Authority {i % 200},CN,{day},owner{i % 50}@example.com,apps")
    connection.request("POST", "/api/obligations/import", "\n".join(rows).encode(), headers)
    answer = connection.getresponse()
    said = answer.read()
    assert answer.status < 300, (answer.status, said[:500])
P

token=$(curl -s -c "$work/cookies" "$host/login" | sed -n 's/.*name="form-token" value="\([^"]*\)".*/\1/p' | head -1)
curl -s -o /dev/null -b "$work/cookies" -c "$work/cookies" --data-urlencode "form-token=$token" -d username=admin \
    -d password=bench-password "$host/login"
echo "$(nproc) cores, $(date -u +%F), $COUNT obligations, ${DATABASE%%:/*}"

measure() { # name address
    python3 - "$port" "$work/cookies" "$ROUNDS" "$1" "$2" <<'P'
import http.client, sys, time
port, jar, rounds, name, address = sys.argv[1:]
cookies = "; ".join("=".join(line.split("\t")[5:7]).strip() for line in open(jar) if line.count("\t") == 6)
connection = http.client.HTTPConnection("127.0.0.1", int(port))
times = []
for i in range(2 * int(rounds)):
    began = time.perf_counter()
    connection.request("GET", address, headers={"Cookie": cookies, "Accept": "text/html", "Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    times.append((time.perf_counter() - began) * 1000)
    size = len(answer.read())
    assert answer.status == 200, (address, answer.status)
times = sorted(times[int(rounds):])
print(f"{name}: median {times[len(times) // 2]:.1f} ms, 95 of 100 within {times[int(len(times) * .95)]:.1f} ms, {size} bytes")
P
}
measure "list" "/obligations"
measure "list, open ones" "/obligations?status=OPEN"
measure "list of one authority" "/obligations?authority=Authority+7"
measure "list of one owner and kind" "/obligations?owner=owner7%40example.com&kind=FILING"
measure "search" "/obligations?q=number+4711"
measure "today" "/"
measure "calendar" "/calendar?month=2021-05"
measure "timeline" "/timeline"
