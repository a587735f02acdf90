#!/usr/bin/env bash
# Our Collector under load, in turns with Rotel (from npm, kept in the cache) and with the Collector whose path is in
# OTELCOL, where it is given: spans a second, CPU time a span, memory, start, and whether everything arrived.
#   benchmarks/collector-load.sh [--rounds N] [--duration S] [--workers N] [--stop-under-load] …  (all: LoadTest compare --help)
# CONFIG names another configuration for ours and OTELCOL, without Rotel; OURS another command line for ours.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
config=${CONFIG:-benchmarks/LoadTest/Configurations/pass-through.yaml}
for project in OtelCollector benchmarks/LoadTest; do
    dotnet build "$project" --configuration Release --verbosity quiet --nologo -clp:NoSummary >&2
done
candidates=(--candidate "ours=${OURS:-OtelCollector/bin/Release/net10.0/OtelCollector} --config $config")

if [ -z "${CONFIG:-}" ]; then
    version=0.0.8-alpha
    rotel=${XDG_CACHE_HOME:-$HOME/.cache}/tracing-aspire/rotel/$version
    if [ ! -x "$rotel/package/bin/rotel-agent" ]; then
        echo "Fetching Rotel $version from npm …" >&2
        mkdir -p "$rotel"
        (cd "$rotel" && npm pack --silent "@streamfold/rotel-linux-x64@$version" >/dev/null && tar -xzf ./*.tgz && rm ./*.tgz)
    fi
    candidates+=(--candidate "rotel=$rotel/package/bin/rotel-agent start \
        --otlp-grpc-endpoint 127.0.0.1:{grpc} --otlp-http-endpoint 127.0.0.1:{http} \
        --exporter otlp --otlp-exporter-endpoint http://127.0.0.1:{sink} --otlp-exporter-protocol grpc \
        --otlp-exporter-compression none --batch-max-size 8192 --batch-timeout 200ms \
        --pid-file $rotel/pid-{grpc} --log-file $rotel/log")
fi

if [ -n "${OTELCOL:-}" ]; then
    candidates+=(--candidate "otelcol=$OTELCOL --config $config")
fi
exec benchmarks/LoadTest/bin/Release/net10.0/LoadTest compare "${candidates[@]}" "$@"
