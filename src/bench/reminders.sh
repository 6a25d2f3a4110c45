#!/usr/bin/env bash
# How fast the check and the delivery are, beside the bare SQL and beside Postfix's smtp-source, on the same machine in one run.
# Needs: ./mvnw package (both builds); psql, initdb and pg_ctl of PostgreSQL; smtp-source and smtp-sink of Postfix; curl.
# Fills OBLIGATIONS (1000000) and SUBSCRIPTIONS (10000), so that one obligation in NEAR (10) is due within the week and is one
# subscriber's: a tenth as many reminders. ROUNDS (3) rounds are taken in turn, so that other load hits all alike, and the median
# counts; so it does of the 12 checks that follow each, which find nothing. For them both the whole request is given (which hashes a
# password) and the check alone. Then MAILS (10000) of them are delivered over SESSIONS (4) sessions, and as many again while the process is
# warm, each a mail that waits under a name of its own; a mail has about 9000 bytes. MAILS=0 leaves that out. DATABASES="postgresql h2".
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")/../.."

OBLIGATIONS=${OBLIGATIONS:-1000000}
SUBSCRIPTIONS=${SUBSCRIPTIONS:-10000}
NEAR=${NEAR:-10}
ROUNDS=${ROUNDS:-3}
MAILS=${MAILS:-10000}
SESSIONS=${SESSIONS:-4}
DATABASES=${DATABASES:-postgresql h2}
HEAP=${HEAP:-256m}
work=$(mktemp -d)
chmod 755 "$work"
app= sink= pgdata=
finish() {
    for pid in $app $sink; do kill "$pid" 2>/dev/null || true; done
    [ -z "$pgdata" ] || as_owner pg_ctl -D "$pgdata" -m immediate stop >/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
answers() { for _ in $(seq 600); do curl -s -o /dev/null "$1" && return 0; sleep 0.2; done; echo "no answer: $1" >&2; exit 1; }
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- env PATH="$PATH" "$@"; else "$@"; fi; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {if (b > 0) printf "%.2f", a / b; else printf "-"}'; }
now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.2f", b - a}'; }

start_postgresql() {
    command -v initdb >/dev/null || PATH=$PATH:$(echo /usr/lib/postgresql/*/bin)
    pgdata=$work/pg pgport=$(port)
    mkdir "$pgdata"; [ "$(id -u)" != 0 ] || chown postgres "$pgdata"
    as_owner initdb -D "$pgdata" -A trust -U calends >/dev/null
    as_owner pg_ctl -D "$pgdata" -w -l "$pgdata/log" -o "-p $pgport -k $pgdata -c max_wal_size=4GB" start >/dev/null
    jar=target/quarkus-app-postgresql/quarkus-run.jar url=jdbc:postgresql://127.0.0.1:$pgport/postgres
}
start_h2() { jar=target/quarkus-app/quarkus-run.jar url=jdbc:h2:file:$work/calends; }

start_app() {
    http=$(port) api=http://127.0.0.1:$http
    java ${JAVA_OPTIONS:-} -Xmx"$HEAP" -Dquarkus.http.port="$http" -Dquarkus.http.host=127.0.0.1 -Dcalends.admin.password=bench-password \
        -Dquarkus.datasource.jdbc.url="$url" -Dquarkus.datasource.username=calends -Dquarkus.datasource.password=calends \
        -Dcalends.check.every=off -Dcalends.mail.every=off -Dcalends.alarm.watch=false -Dcalends.zone=UTC \
        -Dquarkus.mailer.host=127.0.0.1 -Dquarkus.mailer.port="$smtp" -Dcalends.mail.connections="$SESSIONS" \
        -Dquarkus.transaction-manager.default-transaction-timeout=10m -jar "$jar" >>"$work/calends.log" 2>&1 &
    app=$!
    answers "$api/q/health"
}
stop_app() { kill "$app"; wait "$app" || true; app=; }
peak() { awk '/VmHWM/ {printf "%d MB", $2 / 1024}' "/proc/$app/status"; }
check() { curl -sf -u admin:bench-password -X POST "$api/api/check-runs?deliver=$1"; }
field() { sed "s/.*\"$1\":\([0-9]*\).*/\1/"; }

sql() { # one statement, in the database of this round; prints what it answers
    if [ "$database" = postgresql ]; then
        psql -q -h 127.0.0.1 -p "$pgport" -U calends -d postgres -At -c "$1"
    else
        java -cp "$(echo target/quarkus-app/lib/main/com.h2database.h2-*.jar)" org.h2.tools.Shell -user calends -password calends \
            -url "$url;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" -sql "$1"
    fi
}
numbers() { if [ "$database" = postgresql ]; then echo "generate_series(1, $1) as t(x)"; else echo "system_range(1, $1) as t(x)"; fi; }
uuid() { if [ "$database" = postgresql ]; then echo "gen_random_uuid()"; else echo "random_uuid()"; fi; }

# H2 fills a table of a million rows in minutes when its indexes are made afterwards, and in an hour when they grow row by row.
without_indexes() {
    [ "$database" = h2 ] || return 0
    sql "select 'INDEX', index_name, '(' || listagg(column_name, ', ') within group (order by ordinal_position) || ')'
        from information_schema.index_columns where table_name = 'obligation' and not is_unique group by index_name" |
        sed -n 's/^INDEX *| *\(obligation_[a-z_]*\) *| *\((.*)\).*/\1 on obligation \2/p' >"$work/indexes"
    sql "$(sed 's/ .*/;/; s/^/drop index /' "$work/indexes")"
}
with_indexes() { [ "$database" != h2 ] || sql "$(sed 's/.*/create index &;/' "$work/indexes")"; } >/dev/null

fill() {
    sql "insert into subscription (id, version, email, locale, zone, filter_kinds, filter_authorities, filter_jurisdictions,
            filter_tags, filter_owners, lead_days, channels, delivery, working_days_only, alarms, status, feed_hash, created_by,
            vouched_by, created_at, updated_at)
        select $(uuid), 0, 'reader' || x || '@example.com', 'en', 'UTC', '', 'Authority ' || x, '', '', '', '7', 'MAIL',
            'INDIVIDUAL', false, false, 'ACTIVE', 'hash ' || x, 'bench', 'bench', timestamp with time zone '2021-01-01 00:00:00+00',
            timestamp with time zone '2021-01-01 00:00:00+00' from $(numbers "$SUBSCRIPTIONS")"
    without_indexes
    # One in NEAR is due in five days; of ten of the others about four are closed, and the rest is open and far ahead, over ten years.
    sql "insert into obligation (id, version, title, kind, authority, jurisdiction, due_date, bound, last_safe_day, due_revision,
            owner, status, search_text, created_by, created_at, updated_at)
        select $(uuid), 0, 'File report ' || x || ' on the processing of personal information', 'FILING',
            'Authority ' || ((x / $NEAR) % $SUBSCRIPTIONS + 1), 'CN', due, 'BY', due, 0, 'owner' || (x % 500) || '@example.com',
            case when x % $NEAR <> 0 and x % 10 in (1, 2, 3, 4) then 'DONE' else 'OPEN' end, 'file report ' || x, 'bench',
            timestamp with time zone '2021-01-01 00:00:00+00', timestamp with time zone '2021-01-01 00:00:00+00'
        from (select x, cast(case when x % $NEAR = 0 then current_date + 5 when x % 10 in (1, 2, 3, 4) then current_date - 30
            else current_date + 400 + cast(x % 3000 as integer) end as date) as due from $(numbers "$OBLIGATIONS")) as dates"
    with_indexes
    # Statistics, as a database in use has them.
    [ "$database" = h2 ] && sql "analyze" || sql "vacuum analyze"
}

BARE="insert into reminder (id, obligation_id, due_revision, occasion, step, recipient, subscription_id, email, due_date,
        last_safe_day, state, queued_at, next_at, not_after, message_id, epoch, attempts, possible_repeat)
    select gen_random_uuid(), o.id, o.due_revision, 'LEAD', 7, cast(s.id as varchar), s.id, s.email, o.due_date, o.last_safe_day,
        'PENDING', current_timestamp, current_timestamp, current_timestamp + interval '4' day,
        '<' || md5(o.id || ':' || s.id) || '@localhost>', 0, 0, false
    from obligation o join subscription s on s.filter_authorities = o.authority
    where o.status = 'OPEN' and o.last_safe_day <= current_date + 7 and s.status = 'ACTIVE'
        and not exists (select 1 from reminder r where r.obligation_id = o.id and r.due_revision = o.due_revision
            and r.occasion = 'LEAD' and r.step = 7 and r.recipient = cast(s.id as varchar))
    on conflict do nothing"

timed() { local name=$1 begun; shift; begun=$(now); "$@" >"$work/answer"; since "$begun" >>"$work/$name"; echo >>"$work/$name"; }
took() { python3 -c 'import datetime as d, json, sys
run = json.load(sys.stdin)
begun, ended = (d.datetime.fromisoformat(run[at].replace("Z", "+00:00")) for at in ("startedAt", "finishedAt"))
print((ended - begun).total_seconds())' <"$work/answer"; }
quiet_checks() { for _ in $(seq 12); do timed ours-again check false; took >>"$work/alone"; done; }
empty_ledger() { # and what the check notes beside it
    for table in reminder next_look; do
        sql "delete from $table"
        [ "$database" = h2 ] || sql "vacuum analyze $table"
    done >/dev/null
}

bench_check() {
    local queued
    timed warm check false; queued=$(field queued <"$work/answer")
    for _ in $(seq "$ROUNDS"); do
        if [ "$database" = postgresql ]; then
            empty_ledger; timed bare sql "$BARE"; timed bare-again sql "$BARE"
            empty_ledger
            timed ours check false; quiet_checks
        fi
    done
    # While the process runs nobody else can empty its H2, so there is one first check, in a process that has just started.
    if [ "$database" = h2 ]; then cp "$work/warm" "$work/ours"; quiet_checks; fi
    local a b
    a=$(median <"$work/ours"); b=$(median <"$work/ours-again")
    echo "$database: check over $OBLIGATIONS obligations and $SUBSCRIPTIONS subscriptions, $queued queued: $a s; once more, nothing to queue: $b s, of it the check alone $(median <"$work/alone") s; peak $(peak) with a heap of $HEAP"
    if [ "$database" = postgresql ]; then
        echo "$database: the bare SQL: $(median <"$work/bare") s, once more $(median <"$work/bare-again") s; ratio $(ratio "$a" "$(median <"$work/bare")"), once more $(ratio "$b" "$(median <"$work/bare-again")")"
    fi
    rm -f "$work"/ours* "$work"/bare* "$work"/warm "$work"/alone
}

start_sink() {
    smtp=$(port)
    if [ "$(id -u)" = 0 ]; then smtp-sink -u nobody "127.0.0.1:$smtp" 1000 & else smtp-sink "127.0.0.1:$smtp" 1000 & fi
    sink=$!
}
source_rate() { # mails a second of smtp-source, a new connection for each
    local begun; begun=$(now)
    smtp-source -s "$SESSIONS" -m "$MAILS" -l "$1" "127.0.0.1:$smtp"
    ratio "$MAILS" "$(since "$begun")"
}
# Two rounds of mails, the first to warm up. All others in the ledger count as sent.
leave_mails() {
    sql "update reminder set state = 'SENT' where id >
        (select id from reminder order by id offset $((2 * MAILS - 1)) rows fetch first 1 rows only)"
    [ "$database" = h2 ] || sql "vacuum analyze reminder"
} >/dev/null
rate() { # mails a second between the first and the last of a round, and how many
    sql "select 'rate', round(count(*) / extract(epoch from max(sent_at) - min(sent_at))), count(*) from
        (select sent_at, row_number() over (order by sent_at) as place from reminder where sent_at is not null) as sent
        where place $1 $MAILS" | grep "^rate" | tr -cd '0-9 |' | tr '|' ' '
}
bench_delivery() {
    local size before after cold warm
    size=${MAIL_SIZE:-9000}
    before=$(source_rate "$size")
    check true >/dev/null
    after=$(source_rate "$size")
    [ "$database" != h2 ] || stop_app
    cold=($(rate '<=')) warm=($(rate '>'))
    echo "$database: over $SESSIONS sessions ${cold[1]} mails just after a start, ${cold[0]} a second; then ${warm[1]}, ${warm[0]} a second; smtp-source with mails of $size bytes $before before and $after after: ratio $(awk -v w="${warm[0]}" -v a="$before" -v b="$after" 'BEGIN {printf "%.2f", w / ((a + b) / 2)}')"
}

start_sink
echo "machine: $(nproc) cores, $(date -u +%F), $(java -version 2>&1 | head -1)"
for database in $DATABASES; do
    "start_$database"
    start_app
    [ "$database" = postgresql ] || stop_app
    fill
    [ "$database" = postgresql ] || start_app
    bench_check
    if [ "$MAILS" != 0 ]; then
        stop_app; leave_mails; start_app
        bench_delivery
    fi
    [ -z "$app" ] || stop_app
done
