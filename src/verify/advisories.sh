#!/usr/bin/env bash
# Compares what ships (target/calends.cdx.json, written by ./mvnw package) with advisories in OSV's format: files, folders, or the zip
# that osv.dev exports for Maven. Prints what is affected and in which version it is mended. Exits with 1 when something is, with 2 when
# nothing could be compared.
# Needs: ./mvnw package. Fetches no advisories.
set -euo pipefail
[ $# -gt 0 ] || { echo "Usage: $0 ADVISORIES..." >&2; exit 2; }
places=$(for place in "$@"; do printf '"%s" ' "$(realpath -m "$place")"; done)
cd "$(dirname "$0")/../.."

exec ./mvnw -q -B -ntp test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.classpathScope=test \
    -Dexec.mainClass=org.calends.advisory.Advisories -Dexec.args="target/calends.cdx.json $places"
