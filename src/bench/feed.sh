#!/usr/bin/env bash
# How fast feeds are, beside nginx and Radicale with the same bytes on the same machine in the same run.
# Needs: ./mvnw package (the H2 build), and nginx, wrk, radicale, curl, python3 (Debian: nginx-light wrk radicale curl python3).
# Prints one line for each measurement; ROUNDS (5) rounds are taken in turn, so that other load hits all alike, and the
# median counts. SECONDS_EACH (5) is the length of one measurement. Cold feeds are first fetches of a new address with other
# alarms, so that no event of theirs has been rendered before; the first ones also warm the JVM up.
set -euo pipefail
cd "$(dirname "$0")/../.."

ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-5}
JAR=${APP:-target/quarkus-app}/quarkus-run.jar
work=$(mktemp -d)
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
answers() { for _ in $(seq 300); do curl -s -o /dev/null "$1" && return 0; sleep 0.2; done; echo "no answer: $1" >&2; exit 1; }
calends=$(port) nginx=$(port) radicale=$(port)
api=http://127.0.0.1:$calends

java -Dquarkus.http.port="$calends" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
     -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/calends" -Dcalends.feed.requests-per-minute=100000000 \
     -Dcalends.check.every=24h -jar "$JAR" >"$work/calends.log" 2>&1 &
server=$!
pids+=("$server")
answers "$api/q/health"
processor() { awk '{print ($14 + $15) * 10}' "/proc/$server/stat"; } # milliseconds so far
say() { curl -sf -u admin:bench-password -H 'Content-Type: application/json' "$@"; }
subscribe() { say -d "{\"email\": \"bench@example.com\", \"locale\": \"$2\", \"filter\": $1}" "$api/api/subscriptions" \
    | sed 's/.*"feedUrl":"[^"]*\/feeds\/\([^"]*\)".*/\1/'; }

register() { # count authority
    python3 - "$calends" "$1" "$2" <<'P'
import base64, http.client, json, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
headers = {"Content-Type": "application/json", "Authorization": "Basic " + base64.b64encode(b"admin:bench-password").decode()}
for i in range(int(sys.argv[2])):
    connection.request("POST", "/api/obligations", json.dumps({
        "title": f"File report {i} on the processing of personal information", "kind": "FILING", "authority": sys.argv[3],
        "jurisdiction": "CN", "dueDate": f"2030-{i % 12 + 1:02d}-{i % 28 + 1:02d}", "owner": "lin@example.com",
        "source": {"url": f"https://example.com/notices/{i}", "quote": "The report shall be filed in time."}}), headers)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 201, answer.status
P
}

register 1000 SMALL
feed=$(subscribe '{"authorities": ["SMALL"]}' en)
curl -sf "$api/feeds/$feed" -o "$work/feed.ics"
echo "machine: $(nproc) cores, $(date -u +%F), feed of 1000 events: $(stat -c %s "$work/feed.ics") bytes"

cat >"$work/nginx.conf" <<N
$([ "$(id -u)" -ne 0 ] || echo 'user root;') worker_processes auto; pid $work/nginx.pid; error_log $work/nginx.err; daemon off;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; types { text/calendar ics; }
       client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
       server { listen 127.0.0.1:$nginx; root $work; } }
N
nginx -c "$work/nginx.conf" & pids+=($!)
answers "http://127.0.0.1:$nginx/feed.ics"
curl -sf "http://127.0.0.1:$nginx/feed.ics" | cmp - "$work/feed.ics"

mkdir -p "$work/radicale"
printf '[server]\nhosts = 127.0.0.1:%s\n[storage]\nfilesystem_folder = %s/radicale\n[auth]\ntype = none\n[rights]\ntype = authenticated\n' \
    "$radicale" "$work" >"$work/radicale.conf"
radicale --config "$work/radicale.conf" >"$work/radicale.log" 2>&1 & pids+=($!)
answers "http://127.0.0.1:$radicale/"
curl -sf -u bench: -X PUT -H 'Content-Type: text/calendar' --data-binary @"$work/feed.ics" "http://127.0.0.1:$radicale/bench/feed/" -o /dev/null
[ "$(curl -sf -u bench: "http://127.0.0.1:$radicale/bench/feed/" | grep -c BEGIN:VEVENT)" -eq 1000 ]

rate() { # status, wrk's arguments
    local wanted=$1; shift
    wrk -t1 -c16 -d"${SECONDS_EACH}s" "$@" >"$work/wrk"
    [ "$wanted" = 200 ] || [ "$(curl -s -o /dev/null -w '%{http_code}' "$@")" = "$wanted" ]
    ! grep 'Non-2xx or 3xx' "$work/wrk"
    awk '/Requests\/sec/ {print $2}' "$work/wrk"
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
tag() { curl -sI "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" {print $2}'; }
ours=$api/feeds/$feed theirs=http://127.0.0.1:$nginx/feed.ics
for _ in 1 2 3; do rate 200 "$ours" >/dev/null; rate 304 -H "If-None-Match: $(tag "$ours")" "$ours" >/dev/null; done
for _ in $(seq "$ROUNDS"); do
    rate 200 "$ours" >>"$work/get.calends"
    rate 200 "$theirs" >>"$work/get.nginx"
    rate 304 -H "If-None-Match: $(tag "$ours")" "$ours" >>"$work/304.calends"
    rate 304 -H "If-None-Match: $(tag "$theirs")" "$theirs" >>"$work/304.nginx"
done
rate 200 -H "Authorization: Basic $(printf 'bench:' | base64)" --timeout 60s -d"$((4 * SECONDS_EACH))s" "http://127.0.0.1:$radicale/bench/feed/" >>"$work/get.radicale"
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {if (b > 0) printf "%.2f", a / b; else printf "no answer"}'; }
for what in get 304; do
    a=$(median <"$work/$what.calends"); b=$(median <"$work/$what.nginx")
    echo "$what per second: calends $a, nginx $b, ratio $(ratio "$a" "$b")"
done
echo "get per second: radicale $(cat "$work/get.radicale"), calends/radicale $(ratio "$(median <"$work/get.calends")" "$(cat "$work/get.radicale")")"

python3 - >"$work/large.csv" <<'P'
print("title,kind,authority,jurisdiction,dueDate,owner,sourceUrl,quote")
for i in range(10000):
    print(f"File report {i} on the processing of personal information,FILING,LARGE,CN,2030-{i % 12 + 1:02d}-{i % 28 + 1:02d},"
          f"lin@example.com,https://example.com/notices/{i},The report shall be filed in time.")
P
curl -sf -u admin:bench-password -H 'Content-Type: text/csv' --data-binary @"$work/large.csv" "$api/api/obligations/import" -o /dev/null
rendered() { curl -sf "$api/q/metrics" | awk '/^calends_feed_events_rendered_total/ {printf "%d", $2}'; }
id=$(say "$api/api/obligations?authority=LARGE&size=1" -o - | sed 's/.*"items":\[{"id":"\([^"]*\)".*/\1/')
one_change() { # title
    curl -sf -u admin:bench-password -X PATCH -H 'Content-Type: application/merge-patch+json' -d "{\"title\": \"$1\"}" "$api/api/obligations/$id" -o /dev/null
    local before; before=$(rendered)
    curl -sf "$api/feeds/$cold" -o "$work/large.ics" -w "%{time_total} s"
    echo ", $(($(rendered) - before)) rendered"
    grep -q "SUMMARY:$1" "$work/large.ics"
}
for days in $(seq 1 12); do
    cold=$(say -d "{\"email\": \"bench@example.com\", \"alarms\": true, \"leadDays\": [$days], \"filter\": {\"authorities\": [\"LARGE\"]}}" \
        "$api/api/subscriptions" | sed 's/.*"feedUrl":"[^"]*\/feeds\/\([^"]*\)".*/\1/')
    before=$(processor)
    curl -sf "$api/feeds/$cold" -o "$work/large.ics" -w "%{time_total} s" >>"$work/cold"
    echo " ($(($(processor) - before)) ms of the server's processor time)" >>"$work/cold"
    [ "$days" -ne 1 ] || echo "the first of them after one of its 10000 obligations changed: $(one_change Changed)"
done
echo "first fetch of a 10000-event feed with alarms, $(stat -c %s "$work/large.ics") bytes:"
cat "$work/cold"
echo "the last of them after one of its 10000 obligations changed, while twelve do not fit into the memory for events: $(one_change Again)"

# Many subscribers, each with an address of their own and more text than is kept in memory: what one fetch each in 15 minutes
# would need is SUBSCRIBERS / 900 a second.
SUBSCRIBERS=${SUBSCRIBERS:-1000}
python3 - "$calends" "$SUBSCRIBERS" "$server" <<'P'
import base64, http.client, json, os, sys, time
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
headers = {"Content-Type": "application/json", "Authorization": "Basic " + base64.b64encode(b"admin:bench-password").decode()}

def ask(method, path, body=None, headers={}):
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer, answer.read()

def processor():
    times = open(f"/proc/{sys.argv[3]}/stat").read().rsplit(")", 1)[1].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")

feeds = []
for i in range(int(sys.argv[2])):
    answer, text = ask("POST", "/api/subscriptions", json.dumps(
        {"email": f"subscriber{i}@example.com", "filter": {"authorities": ["SMALL"]}}), headers)
    feeds.append("/feeds/" + json.loads(text)["feedUrl"].rsplit("/", 1)[1])
for name in ("first", "second, conditional"):
    begin, used, tags = time.time(), processor(), {}
    for feed in feeds:
        answer, text = ask("GET", feed, headers={"If-None-Match": known[feed]} if name != "first" else {})
        assert answer.status == (200 if name == "first" else 304), answer.status
        tags[feed] = answer.getheader("ETag")
    known = tags
    rate, each = len(feeds) / (time.time() - begin), (processor() - used) / len(feeds)
    print(f"{name} fetch of {len(feeds)} different 1000-event feeds, one after another: {rate:.0f} per second, "
          f"{each * 1000:.1f} ms of processor time each: 10000 subscribers at 15 minutes (11 per second) keep "
          f"{10000 / 900 * each:.0%} of one core busy")
P
