#!/usr/bin/env bash
# How long the server takes for pages when there are many obligations, and what goes over the line.
# Needs: ./mvnw package, curl, python3. COUNT (100000) obligations are imported first, ROUNDS (100) requests warm each page
# and as many are measured: the time from the request to the first byte of the answer, over loopback, one at a time.
# A third of the titles are Chinese, a fiftieth are the reader's own, and a check has filled the ledger. JAR and DATABASE choose another build:
# JAR=target/quarkus-app-postgresql/quarkus-run.jar DATABASE='jdbc:postgresql://...', QUARKUS_DATASOURCE_USERNAME and _PASSWORD.
set -euo pipefail
cd "$(dirname "$0")/../.."

COUNT=${COUNT:-100000}
ROUNDS=${ROUNDS:-100}
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
admin = "Basic " + base64.b64encode(b"admin:bench-password").decode()
def send(address, body, kind):
    connection.request("POST", address, body, {"Content-Type": kind, "Authorization": admin})
    answer = connection.getresponse()
    said = answer.read()
    assert answer.status < 300, (answer.status, said[:500])
kinds = ["Consultation", "Filing", "Rectification", "Payment", "Review"]
count, part = int(sys.argv[2]), 2000
for first in range(0, count, part):
    rows = ["id,title,kind,authority,jurisdiction,due date,owner,tags"]
    for i in range(first, min(first + part, count)):
        day = datetime.date(2020, 10, 1) + datetime.timedelta(i * 7919 % 1500)
        title = (f"就第{i}号人脸识别数据安全要求国家标准征求意见稿反馈意见" if i % 3 == 1 else
                 f"Report number {i} on the measures taken for the protection of minors")
        rows.append(f"bench-{i},{title},{kinds[i % 5]},"
                    f"Authority {i % 200},CN,{day},owner{i % 50}@example.com,apps")
    send("/api/obligations/import", "\n".join(rows).encode(), "text/csv")
send("/api/accounts", b'{"username": "bench", "displayName": "Bench", "email": "owner7@example.com", "role": "ADMIN",'
     b' "password": "bench-password"}', "application/json")
send("/api/subscriptions", b'{"email": "wang@example.com", "channels": ["MAIL"]}', "application/json")
send("/api/check-runs?deliver=false", b"", "application/json")
P

token=$(curl -s -c "$work/cookies" "$host/login" | sed -n 's/.*name="form-token" value="\([^"]*\)".*/\1/p' | head -1)
curl -s -o /dev/null -b "$work/cookies" -c "$work/cookies" --data-urlencode "form-token=$token" -d username=bench \
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
api() { curl -s -u admin:bench-password "$@"; }
first() { python3 -c 'import json, sys; answer = json.load(sys.stdin); print(answer.get("id") or answer["items"][0]["id"])'; }
one=$(api "$host/api/obligations?size=1&dueFrom=2021-05-01" | first)
document=$(for i in $(seq 1 28); do printf 'The report of sector %s shall be submitted to the MIIT before %s May 2021.\n\n' "$i" "$i"; done |
    api -H 'Content-Type: text/plain' --data-binary @- "$host/api/documents?publishedOn=2021-04" | first)
measure "list" "/obligations"
measure "list, open ones" "/obligations?status=OPEN"
measure "list of one authority" "/obligations?authority=Authority+7"
measure "list of one owner and kind" "/obligations?owner=owner7%40example.com&kind=FILING"
measure "list of one kind, open" "/obligations?kind=FILING&status=OPEN"
measure "list of one tag" "/obligations?tag=apps"
measure "list of what is overdue" "/obligations?overdue=true&sort=lastSafeDay"
measure "list by title" "/obligations?sort=title"
measure "list, last changed first" "/obligations?sort=-updatedAt"
measure "search, frequent" "/obligations?q=protection"
measure "search, frequent, Chinese" "/obligations?q=%E4%BA%BA%E8%84%B8"
measure "search, rare" "/obligations?q=number+4710"
measure "search, rare, Chinese" "/obligations?q=%E7%AC%AC4711%E5%8F%B7"
measure "today" "/"
measure "today, mine" "/?mine=true"
measure "calendar" "/calendar?month=2021-05"
measure "timeline" "/timeline"
measure "one obligation" "/obligations/$one"
measure "its form" "/obligations/$one/edit"
measure "review" "/documents/$document"
measure "subscribing" "/subscriptions/new"
measure "ledger" "/admin/ledger"
