#!/usr/bin/env bash
# Our Jaeger's store: fill over OTLP/gRPC, memory, latency of every kind of question, ingestion with searches beside it;
# then at a smaller size beside the Aspire dashboard and, where its path is in JAEGER, beside Jaeger itself.
#   benchmarks/jaeger-store.sh [--quick] [--traces N] [--peer-traces N] [--samples N] …  (all: LoadTest store --help)
# --quick: 100,000 traces of ten spans instead of a million, fewer samples. CONFIG names another configuration for ours
# and JAEGER, OURS another command line for what is measured in full. Progress on stderr, Markdown on stdout.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
LOAD_COMMIT=$(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes')
export LOAD_COMMIT LOAD_COMMAND="benchmarks/jaeger-store.sh $*"
config=${CONFIG:-benchmarks/LoadTest/Configurations/jaeger-store.yaml}
for project in Jaeger benchmarks/LoadTest; do
    dotnet build "$project" --configuration Release --verbosity quiet --nologo -clp:NoSummary >&2
done
dashboard=$(dotnet run --project TracingAspire.Downloads --verbosity quiet -- aspire-bundle | tail -n 1)/managed/aspire-managed
unsecured='ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS=true ASPIRE_DASHBOARD_API_ENABLED=true DASHBOARD__API__AUTHMODE=Unsecured'

arguments=()
for argument in "$@"; do
    if [ "$argument" = --quick ]; then
        arguments+=(--traces 100000 --samples 100 --rounds 2 --round-seconds 3 --kind-seconds 10)
    else
        arguments+=("$argument")
    fi
done
peers=(--dashboard "dashboard=env $unsecured DASHBOARD__TELEMETRYLIMITS__MAXTRACECOUNT=1000000 \
    ASPNETCORE_URLS=http://127.0.0.1:{api} ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://127.0.0.1:{grpc} \
    ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL=http://127.0.0.1:{http} $dashboard dashboard")
if [ -n "${JAEGER:-}" ]; then
    peers+=(--jaeger "jaeger=env OTEL_TRACES_SAMPLER=always_off $JAEGER --config $config")
fi
exec benchmarks/LoadTest/bin/Release/net10.0/LoadTest store \
    --server "ours=${OURS:-env LOAD_METRICS_STORAGE=memory_storage Jaeger/bin/Release/net10.0/Jaeger --config $config}" "${peers[@]}" "${arguments[@]}"
