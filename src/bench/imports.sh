#!/usr/bin/env bash
# What an import costs: seconds of the clock and of processors (the application's; on PostgreSQL also the database's) for a dry run
# and for the import, each after 200 rows of warm-up. Needs: ./mvnw package; curl, python3; PostgreSQL for DATABASES=postgresql.
# APPS="folder folder" measures several builds in the same run (target/quarkus-app is the H2 build, target/quarkus-app-postgresql
# the other); ROWS, OWNERS (how many different ones), HEAP, DATABASES="h2 postgresql".
set -euo pipefail
cd "$(dirname "$0")/../.."

ROWS=${ROWS:-100000} OWNERS=${OWNERS:-97} HEAP=${HEAP:-512m} DATABASES=${DATABASES:-h2 postgresql}
work=$(mktemp -d)
chmod 755 "$work"
app= pgdata=
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- env PATH="$PATH" "$@"; else "$@"; fi; }
finish() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ -z "$pgdata" ] || as_owner pg_ctl -D "$pgdata" -m immediate stop >/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

table() { # prefix, rows
    awk -v prefix="$1" -v rows="$2" -v owners="$OWNERS" 'BEGIN {
        split("filing consultation other payment", kinds, " "); split("MIIT CAC EDPB TC260", bodies, " "); split("CN CN EU CN", places, " ")
        print "id,title,due,kind,authority,jurisdiction,owner,tags,description,source"
        for (i = 1; i <= rows; i++) {
            k = i % 4 + 1
            printf "%s-%d,Report on the protection of personal information in network services no. %d,%d-%02d-%02d,%s,%s,%s,owner%d@example.com,\"apps, minors\",Annual report with an assessment of transfers abroad and of what was done about complaints,https://example.com/documents/%d\n",
                prefix, i, i, 2030 + i % 4, i % 12 + 1, i % 28 + 1, kinds[k], bodies[k], places[k], i % owners, i
        } }'
}
start_postgresql() {
    command -v initdb >/dev/null || PATH=$PATH:$(echo /usr/lib/postgresql/*/bin)
    pgdata=$work/pg pgport=$(free_port)
    mkdir "$pgdata"; [ "$(id -u)" != 0 ] || chown postgres "$pgdata"
    as_owner initdb -D "$pgdata" -A trust -U calends >/dev/null
    as_owner pg_ctl -D "$pgdata" -w -l "$pgdata/log" -o "-p $pgport -k $pgdata -c max_wal_size=4GB" start >/dev/null
}
ticks() { # of the application, and of all of PostgreSQL's processes, ended ones included
    local sum; sum=$(awk '{print $14 + $15}' "/proc/$app/stat")
    if [ "$database" = postgresql ]; then
        for pid in $(head -1 "$pgdata/postmaster.pid") $(pgrep -P "$(head -1 "$pgdata/postmaster.pid")"); do
            sum="$sum + $(awk '{print $14 + $15 + $16 + $17}' "/proc/$pid/stat")"
        done
    fi
    echo $(($sum))
}
send() { # what, file, query
    local before after
    before=$(ticks)
    result=$(curl -s -o "$work/answer" -w '%{http_code} %{time_total}' -u admin:bench-password -H 'Content-Type: text/csv' \
        --data-binary "@$2" "http://127.0.0.1:$port/api/obligations/import$3")
    after=$(ticks)
    echo "$build $database $1: ${result% *}, ${result#* } s, $(awk -v t=$((after - before)) 'BEGIN {print t / 100}') s of processors," \
        "$(grep -o '"created":[0-9]*' "$work/answer" || true)"
}
run() {
    port=$(free_port)
    local url=jdbc:h2:file:$work/$port
    if [ "$database" = postgresql ]; then
        as_owner psql -q -h 127.0.0.1 -p "$pgport" -U calends -d postgres -c "create database b$port"
        url=jdbc:postgresql://127.0.0.1:$pgport/b$port
    fi
    java -Xmx"$HEAP" -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
        -Dquarkus.datasource.jdbc.url="$url" -Dquarkus.datasource.username=calends -Dquarkus.datasource.password=calends \
        -Dcalends.check.every=off -Dcalends.mail.every=off -Dcalends.alarm.watch=false -jar "$build/quarkus-run.jar" >"$work/$port.log" 2>&1 &
    app=$!
    for _ in $(seq 900); do curl -s -o /dev/null "http://127.0.0.1:$port/q/health/live" && break; sleep 0.2; done
    send "warm-up" "$work/warm.csv" ""
    send "dry run" "$work/table.csv" "?dryRun=true"
    send "import" "$work/table.csv" ""
    kill "$app"; wait "$app" || true; app=
}

table W 200 >"$work/warm.csv"
table T "$ROWS" >"$work/table.csv"
echo "$ROWS rows, $(stat -c %s "$work/table.csv") bytes, $OWNERS owners, heap $HEAP"
for database in $DATABASES; do
    [ "$database" != postgresql ] || start_postgresql
    suffix=; [ "$database" = h2 ] || suffix=-postgresql
    for each in ${APPS:-target/quarkus-app}; do
        build=$each$suffix
        run
    done
done
