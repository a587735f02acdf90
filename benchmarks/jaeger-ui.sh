#!/usr/bin/env bash
# Our Jaeger's search page and trace page in Chromium, the latter beside the Aspire dashboard's: how soon large traces are shown after
# a click, how soon a key is answered then, how long pictures take while scrolling. Progress on stderr, Markdown on stdout.
#   benchmarks/jaeger-ui.sh [--runs N] [--spans N N …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for project in Jaeger benchmarks/PageSpeed; do
    dotnet build "$project" --configuration Release --verbosity quiet --nologo -clp:NoSummary >&2
done
dashboard=$(dotnet run --project TracingAspire.Downloads --verbosity quiet -- aspire-bundle | tail -n 1)/managed/aspire-managed
exec benchmarks/PageSpeed/bin/Release/net10.0/PageSpeed \
    --jaeger "env JAEGER_QUERY_PORT={api} JAEGER_QUERY_GRPC_PORT={query} OTLP_GRPC_PORT={grpc} OTLP_HTTP_PORT={http} HEALTH_PORT={health} \
        Jaeger/bin/Release/net10.0/Jaeger --config tests/Jaeger.BrowserTests/jaeger.yaml" \
    --dashboard "env ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS=true DASHBOARD__TELEMETRYLIMITS__MAXTRACECOUNT=1000000 \
        ASPNETCORE_URLS=http://127.0.0.1:{api} ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://127.0.0.1:{grpc} \
        ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL=http://127.0.0.1:{http} $dashboard dashboard" "$@"
