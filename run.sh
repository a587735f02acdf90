#!/usr/bin/env bash
# Runs the application: builds what has changed, then starts the AppHost in the foreground (Ctrl+C stops it).
# Arguments go to the AppHost, e.g. ./run.sh --Tracing:Ports=Random
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/prerequisites.sh
. scripts/hosting-engine.sh

usage() {
  cat <<'USAGE'
./run.sh [--engine Aspire|Local] [--traffic] [settings of the AppHost]
  --engine Aspire|Local              the hosting engine: the Aspire packages, or the one in this repository (default: Aspire
                                     where the package feed carries it, else Local; HostingEngine=… ./run.sh does the same)
  --Tracing:Backends=Auto|Containers|Embedded
                                     what runs DynamoDB, the Collector and Jaeger (default Auto)
  --traffic                          users of the task UI from the start, for traces to look at (the same as
                                     --Tracing:Traffic=true; without it the resource traffic waits to be started)
  --Tracing:Traffic:Users=5          how many users; also RequestsPerSecond=5, ErrorPercent=10, SlowPercent=10, Seed
  --Tracing:Ports=Fixed|Random       the fixed local addresses, or any free ports (default Fixed)
  CONFIGURATION=Release ./run.sh     builds and runs the release build (default Debug)
USAGE
}

requested_engine='' settings=()
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help)
      usage
      exit 0
      ;;
    --engine)
      [ $# -gt 1 ] || fail "--engine needs a value: Aspire or Local."
      requested_engine=$2
      shift
      ;;
    --engine=*) requested_engine=${1#--engine=} ;;
    --traffic) settings+=(--Tracing:Traffic=true) ;;
    *) settings+=("$1") ;;
  esac
  shift
done

require_dotnet
require_node
require_java

choose_engine "$requested_engine"

configuration=${CONFIGURATION:-Debug}
output=bin
[ "$engine" = Local ] || output=bin/$engine
apphost=TracingAspire.AppHost/$output/$configuration/net10.0/TracingAspire.AppHost.dll
stamp=TracingAspire.AppHost/obj/run.$engine.$configuration.stamp

changed() {
  [ ! -f "$apphost" ] || [ ! -f "$stamp" ] || [ -n "$(find . \
    \( -name bin -o -name obj -o -name node_modules -o -name wwwroot -o -name .git -o -name tests -o -name docs \) -prune \
    -o -type f -newer "$stamp" -print -quit)" ]
}

if changed; then
  echo "Hosting engine: $engine ($engine_reason)"
  echo "Building (the first time this restores packages and takes a few minutes) ..."
  started=$SECONDS
  # The first build takes long enough to be told of.
  verbosity=quiet
  [ -f "$apphost" ] || verbosity=minimal
  # Taken before the build, so that what is saved meanwhile counts as changed.
  touch_after=$(mktemp)
  trap 'rm -f "$touch_after"' EXIT
  dotnet build TracingAspire.AppHost --configuration "$configuration" --verbosity "$verbosity" --nologo -nodeReuse:false -p:UseSharedCompilation=false \
    -p:RunAnalyzers=false ||
    fail "The build failed: the lines above say where.$([ "$engine" = Local ] || echo " Without the Aspire packages: ./run.sh --engine Local.")"
  mv "$touch_after" "$stamp"
  trap - EXIT
  echo "Built in $((SECONDS - started)) s."
fi

export DOTNET_ENVIRONMENT=${DOTNET_ENVIRONMENT:-Development}
exec dotnet "$apphost" ${settings[@]+"${settings[@]}"}
