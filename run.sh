#!/usr/bin/env bash
# Runs the application: builds what has changed, then starts the AppHost in the foreground (Ctrl+C stops it).
# Arguments go to the AppHost, e.g. ./run.sh --Tracing:Ports=Random
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/prerequisites.sh

case "${1:-}" in
  -h | --help)
    cat <<'USAGE'
./run.sh [settings of the AppHost]
  --Tracing:Backends=Auto|Containers|Embedded
                                     what runs DynamoDB, the Collector and Jaeger (default Auto)
  --Tracing:Ports=Fixed|Random       the fixed local addresses, or any free ports (default Fixed)
  CONFIGURATION=Release ./run.sh     builds and runs the release build (default Debug)
USAGE
    exit 0
    ;;
esac

require_dotnet
require_node
require_java

configuration=${CONFIGURATION:-Debug}
apphost=TracingAspire.AppHost/bin/$configuration/net10.0/TracingAspire.AppHost.dll
stamp=TracingAspire.AppHost/obj/run.$configuration.stamp

changed() {
  [ ! -f "$apphost" ] || [ ! -f "$stamp" ] || [ -n "$(find . \
    \( -name bin -o -name obj -o -name node_modules -o -name wwwroot -o -name .git -o -name tests -o -name docs \) -prune \
    -o -type f -newer "$stamp" -print -quit)" ]
}

if changed; then
  echo "Building (the first time this restores packages and takes a few minutes) ..."
  started=$SECONDS
  # Taken before the build, so that what is saved meanwhile counts as changed.
  touch_after=$(mktemp)
  trap 'rm -f "$touch_after"' EXIT
  dotnet build TracingAspire.AppHost --configuration "$configuration" --verbosity quiet --nologo -nodeReuse:false -p:UseSharedCompilation=false \
    -p:RunAnalyzers=false ||
    fail "The build failed: the lines above say where."
  mv "$touch_after" "$stamp"
  trap - EXIT
  echo "Built in $((SECONDS - started)) s."
fi

export DOTNET_ENVIRONMENT=${DOTNET_ENVIRONMENT:-Development}
exec dotnet "$apphost" "$@"
