#!/usr/bin/env bash
# Start, stop and memory of the application, ten runs. Another command is run in turns with it:
#   benchmarks/start-stop.sh --compare-with "dotnet /elsewhere/Some.AppHost.dll" [--ready REGEX] [--runs N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${CONFIGURATION:-Debug}
apphost=TracingAspire.AppHost/bin/$configuration/net10.0/TracingAspire.AppHost.dll
[ -f "$apphost" ] || dotnet build TracingAspire.AppHost --configuration "$configuration" --verbosity quiet --nologo
export DOTNET_ENVIRONMENT=${DOTNET_ENVIRONMENT:-Development}
exec dotnet run --project benchmarks/StartStop --verbosity quiet -- --command "dotnet $apphost --Tracing:Ports=Random" "$@"
