# Sourced by run.sh and test.sh: one clear sentence for each tool a fresh machine may lack.
# shellcheck shell=bash

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

require_dotnet() {
  command -v dotnet >/dev/null 2>&1 ||
    fail "The .NET SDK is missing: install .NET SDK 10 (https://dot.net/download) and run this again."
  dotnet --version >/dev/null 2>&1 ||
    fail "The installed .NET SDK is too old: global.json asks for $(sed -n 's/.*"version": "\(.*\)".*/\1/p' global.json) or a newer 10.0 SDK (https://dot.net/download)."
}

require_node() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    fail "Node.js with npm is missing: install Node.js 20.19 or newer (https://nodejs.org) and run this again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old: install Node.js 20.19 or newer (https://nodejs.org)."
}

require_java() {
  local java=java
  [ -n "${JAVA_HOME:-}" ] && java="$JAVA_HOME/bin/java"
  command -v "$java" >/dev/null 2>&1 ||
    fail "Java is missing: DynamoDB Local needs a Java runtime, version 17 or newer (Debian: openjdk-17-jre-headless; or https://adoptium.net)."
}
