#!/usr/bin/env bash
# The first answered request after a start, its processor time, and the memory after 1,000 requests: Calends beside an empty Quarkus
# application with the same extensions, in turns, in one run. Needs: ./mvnw package, ./mvnw -q -f src/bench/empty/pom.xml package, python3.
# ROUNDS (5) bounds it; JAVA_HOME says which Java. About a minute for each Java on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/calends" "$work/empty"
tar -xzf target/calends-*.tar.gz -C "$work/calends" --strip-components=1
# the same launcher around the other application, so that options and archives are made alike
cp -r "$work/calends/bin" "$work/empty/bin"
cp -r target/empty/quarkus-app "$work/empty/lib"

train() { # the empty application has no word "training": it is started, asked and stopped
    CALENDS_CACHE=off QUARKUS_HTTP_PORT="$port" CALENDS_JAVA_OPTIONS="$1" "$work/empty/bin/calends" run >"$work/log" 2>&1 &
    until curl -s -o /dev/null "http://127.0.0.1:$port/login"; do sleep 0.2; done
    kill -TERM $!
    wait $! || true
}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")/release")
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir -p "$work/run" "$work/empty/cache"
cd "$work/run"
(cd "$work/calends" && bin/calends cache >/dev/null)
if [ "${version%%.*}" -ge 25 ]; then
    train "-XX:AOTCacheOutput=$work/empty/cache/h2-$version.aot"
else
    train "-XX:ArchiveClassesAtExit=$work/empty/cache/h2-$version.jsa"
fi

cat >"$work/first.py" <<'PY'
import os, statistics, subprocess, sys, time, urllib.request, urllib.error, http.client

work, port, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def asked():
    try:
        urllib.request.urlopen("http://127.0.0.1:%d/login" % port, timeout=60).read()
        return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def processor(pid):
    fields = open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid):
    return next(int(line.split()[1]) for line in open("/proc/%d/status" % pid) if line.startswith("VmRSS")) / 1024


def one(name, cache, requests):
    folder = "%s/run/%s" % (work, name)
    os.makedirs(folder, exist_ok=True)
    environment = dict(os.environ, QUARKUS_HTTP_PORT=str(port), QUARKUS_HTTP_HOST="127.0.0.1",
                       CALENDS_ADMIN_PASSWORD="bench-password", CALENDS_CACHE="" if cache else "off")
    began = time.time()
    process = subprocess.Popen(["%s/%s/bin/calends" % (work, name), "run"], cwd=folder, env=environment,
                               stdout=open(folder + "/log", "a"), stderr=subprocess.STDOUT)
    while not asked():
        if process.poll() is not None:
            sys.exit(open(folder + "/log").read())
        time.sleep(0.01)
    result = [time.time() - began, processor(process.pid)]
    if requests:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for _ in range(1000):
            connection.request("GET", "/login")
            connection.getresponse().read()
        result.append(resident(process.pid))
    process.terminate()
    process.wait()
    return result


for cache in (False, True):
    medians = {}
    taken = {"calends": [], "empty": []}
    for name in taken:
        one(name, cache, False)
    for _ in range(rounds):
        for name in taken:
            taken[name].append(one(name, cache, True))
    for name, rows in taken.items():
        medians[name] = [statistics.median(column) for column in zip(*rows)]
        print("%-8s %-15s first answer %5.2f s, processor %5.2f s, resident after 1,000 requests %4.0f MB" % (
            name, "with archive" if cache else "without archive", *medians[name]), flush=True)
    print("ratio    %-15s first answer %5.2f, processor %5.2f, memory %5.2f   (load %s)" % (
        "", *(a / b for a, b in zip(medians["calends"], medians["empty"])), open("/proc/loadavg").read().split()[0]), flush=True)
PY
python3 "$work/first.py" "$work" "$port" "${ROUNDS:-5}"
