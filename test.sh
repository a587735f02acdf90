#!/usr/bin/env bash
# Builds everything, checks formatting, runs every test. The last line is "N passed, N failed, N skipped".
#   --containers            runs the container tests instead: the application with its backends in containers, on local images
#   --engine Aspire|Local   forces the hosting engine, as in run.sh
# Other arguments go to `dotnet test`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/prerequisites.sh
. scripts/hosting-engine.sh

requested_engine='' containers='' arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help)
      sed -n '2,5s/^# //p' test.sh
      exit 0
      ;;
    --engine)
      [ $# -gt 1 ] || fail "--engine needs a value: Aspire or Local."
      requested_engine=$2
      shift
      ;;
    --containers) containers=yes ;;
    --engine=*) requested_engine=${1#--engine=} ;;
    *) arguments+=("$1") ;;
  esac
  shift
done

# Nothing is pulled for the container tests, and without an image to pull the Aspire packages have no tunnel to this machine.
[ -z "$containers" ] || requested_engine=${requested_engine:-Local}

require_dotnet
require_node
require_java
choose_engine "$requested_engine"
echo "Hosting engine: $engine ($engine_reason)"

passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "$containers" ]; then
  . scripts/container-engine.sh
  . scripts/container-images.sh
  trap 'remove_backend_images; stop_container_engine; rm -rf "$work"' EXIT
  require_container_engine
fi

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# Says once more what failed, so that it stands at the end of a long log.
close() {
  [ ! -s "$work/failures" ] || { printf '\n== Failed\n' && cat "$work/failures"; }
  printf '\nTook %d s.\n%d passed, %d failed, %d skipped\n' "$SECONDS" "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
  exit
}

fail_with() {
  echo "FAILED: $1" | tee -a "$work/failures"
  failed=$((failed + 1))
}

# A check counts as one test.
check() {
  local name=$1
  shift
  step "$name"
  if "$@"; then passed=$((passed + 1)); else
    fail_with "$name"
    return 1
  fi
}

# Adds the numbers of a `dotnet test` summary ("  failed: 1"); a run without a summary is a failure.
count_dotnet() {
  local log=$1 code=$2 p f s
  p=$(sed -n 's/^  succeeded: //p' "$log" | tail -1)
  f=$(sed -n 's/^  failed: //p' "$log" | tail -1)
  s=$(sed -n 's/^  skipped: //p' "$log" | tail -1)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  # A failed test is a line "failed NAME (time)" and what is indented below it; 40 lines say enough.
  awk '/^[^ ]/ { lines = /^failed / ? 40 : 0 } lines-- > 0' "$log" >> "$work/failures"
  [ "$code" -eq 0 ] || [ "${f:-0}" -ne 0 ] || fail_with "dotnet test ended with $code"
}

count_vitest() {
  local report=$1 code=$2 p f s
  if [ -s "$report" ]; then
    read -r p f s < <(node -e '
      const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
      console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests)
      for (const { fullName, status, failureMessages } of r.testResults.flatMap((file) => file.assertionResults))
        if (status === "failed") console.error(`failed ${fullName}\n${failureMessages.join("\n")}`)' "$report" 2>> "$work/failures")
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    [ "$code" -eq 0 ] || [ "$f" -ne 0 ] || fail_with "vitest ended with $code"
  else
    fail_with "vitest wrote no report"
  fi
}

check "Build" dotnet build TracingAspire.sln --nologo --verbosity quiet -nodeReuse:false -p:UseSharedCompilation=false || close

if [ -n "$containers" ]; then
  check "Images of the backends" build_backend_images || close
  step "Tests: containers"
  export Tracing__Backends=Containers
  dotnet test --project tests/TracingAspire.Tests --no-build --no-restore --no-ansi --no-progress \
    --filter-class 'TracingAspire.Tests.Distributed.*' --filter-class 'TracingAspire.Tests.Lifecycle.StopTests' ${arguments[@]+"${arguments[@]}"} 2>&1 | tee "$work/distributed.log"
  count_dotnet "$work/distributed.log" "${PIPESTATUS[0]}"
  dotnet test --project tests/TracingAspire.Hosting.Tests --no-build --no-restore --no-ansi --no-progress \
    --filter-class 'TracingAspire.Hosting.Tests.Containers.*' ${arguments[@]+"${arguments[@]}"} 2>&1 | tee "$work/hosting.log"
  count_dotnet "$work/hosting.log" "${PIPESTATUS[0]}"
  close
fi

check "C# formatting" dotnet format TracingAspire.sln --verify-no-changes --no-restore --verbosity quiet
check "TypeScript lint" npx --no-install eslint .
check "TypeScript formatting" npx --no-install prettier --check --log-level warn .

for app in TaskWeb Jaeger; do
  step "Unit tests: $app/ClientApp"
  (cd "$app/ClientApp" && npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$work/$app.json")
  count_vitest "$work/$app.json" $?
done

step "Tests: .NET"
dotnet test --solution TracingAspire.sln --no-build --no-restore --no-ansi --no-progress --max-parallel-test-modules 1 ${arguments[@]+"${arguments[@]}"} 2>&1 | tee "$work/dotnet.log"
count_dotnet "$work/dotnet.log" "${PIPESTATUS[0]}"

close
