#!/usr/bin/env bash
# What is made of the API's description: Spectral's oas rules pass without a warning; clients generated in Java, TypeScript and Python
# compile and run the main story at the built application. Exits with 1 when something does not. About five minutes, most of it fetching.
# Needs: ./mvnw package; npm, node 18 or later, curl, python3; Debian's python3-pydantic, python3-dateutil and python3-urllib3.
# Fetches from npm and Maven Central.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD stories=$PWD/src/verify/clients/openapi generator=7.17.0
jar=${JAR:-$root/target/quarkus-app/quarkus-run.jar}
work=$(mktemp -d)
app=
finish() { [ -z "$app" ] || { kill "$app" 2>/dev/null; wait "$app" 2>/dev/null; } || true; rm -rf "$work"; }
trap finish EXIT
step() { printf '\n=== %s\n' "$*"; }

step "The application"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
(cd "$work" && CALENDS_ADMIN_PASSWORD=a-long-password exec java -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 \
    -Dquarkus.datasource.jdbc.url="jdbc:h2:file:$work/data/calends" -jar "$jar" >"$work/log" 2>&1) &
app=$!
for _ in $(seq 120); do curl -fs "$address/q/health/started" >/dev/null && break; sleep 1; done
curl -fsS -u admin:a-long-password "$address/q/openapi?format=json" -o "$work/openapi.json"

step "Spectral"
mkdir "$work/npm" && cd "$work/npm" && npm init -y >/dev/null
npm install --silent --no-audit --no-fund @stoplight/spectral-cli@6.16.3 typescript@5.6.3 @types/node@22
echo 'extends: ["spectral:oas"]' >rules.yaml
npx spectral lint --fail-severity hint -r rules.yaml "$work/openapi.json"

step "The generator"
"$root/mvnw" -q -B -ntp -f "$root/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.openapitools:openapi-generator-cli:$generator -DoutputDirectory="$work"
generate() { java -jar "$work/openapi-generator-cli-$generator.jar" generate -i "$work/openapi.json" "$@" >"$work/generator.log" 2>&1 ||
    { tail -20 "$work/generator.log"; return 1; }; }

step "Java"
generate -g java --library native -o "$work/java" --additional-properties=useJakartaEe=true,openApiNullable=false,containerDefaultToNull=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model
cp "$stories/Story.java" "$work/java/src/main/java"
"$root/mvnw" -q -B -ntp -f "$work/java/pom.xml" -Dmaven.test.skip=true compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java \
    -Dexec.mainClass=Story -Dexec.args="$address admin a-long-password"

step "TypeScript"
generate -g typescript-fetch -o "$work/npm/client"
cp "$stories/story.ts" "$work/npm"
npx tsc --target es2022 --lib es2022,dom --module commonjs --moduleResolution node --strict --outDir "$work/npm/out" story.ts
node out/story.js "$address" admin a-long-password

step "Python"
generate -g python-pydantic-v1 -o "$work/python"
# Debian has no aenum; Python's own enums do, once their annotations are not looked at
grep -rl '^from aenum import' "$work/python/openapi_client" | xargs sed -i '1i from __future__ import annotations' 
grep -rl '^from aenum import' "$work/python/openapi_client" | xargs sed -i 's/^from aenum import Enum, no_arg/from enum import Enum/'
PYTHONPATH=$work/python /usr/bin/python3 "$stories/story.py" "$address" admin a-long-password
