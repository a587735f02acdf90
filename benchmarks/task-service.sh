#!/usr/bin/env bash
# task-service (release build) under load, with and without telemetry in turns: throughput and CPU time of a request in
# closed loop, latencies in open loop, whether every span arrived. First with canned answers in DynamoDB's place, then on
# DynamoDB Local. Progress on stderr, Markdown on stdout.
#   benchmarks/task-service.sh [--rounds N] [--turns N] [--connections N] …  (all: LoadTest tasks --help)
#   benchmarks/task-service.sh --duration 600    memory of the service with telemetry over ten minutes, on DynamoDB Local
# PEER="name=command" adds another task-service with telemetry, such as an earlier build, to the same run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for project in TaskService OtelCollector benchmarks/LoadTest; do
    dotnet build "$project" --configuration Release --verbosity quiet --nologo -clp:NoSummary >&2
done
dynamodb=$(dotnet run --project TracingAspire.Downloads --verbosity quiet -- dynamodb-local | tail -n 1)

service=${OURS:-TaskService/bin/Release/net10.0/TaskService}
# What the AppHost sets, with the short delays of a developer's machine.
settings="ASPNETCORE_URLS=http://127.0.0.1:{http} AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:{dynamodb} AWS_REGION=local \
    AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local Tasks__CreateTable=true \
    OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:{otlp} OTEL_EXPORTER_OTLP_PROTOCOL=grpc \
    OTEL_BSP_SCHEDULE_DELAY=1000 OTEL_BLRP_SCHEDULE_DELAY=1000 OTEL_METRIC_EXPORT_INTERVAL=1000 \
    OTEL_TRACES_SAMPLER=always_on OTEL_METRICS_EXEMPLAR_FILTER=trace_based"
others=()
if [ -n "${PEER:-}" ]; then
    others+=(--on "${PEER%%=*}=env $settings ${PEER#*=}")
fi
exec benchmarks/LoadTest/bin/Release/net10.0/LoadTest tasks \
    --off "off=env OTEL_SDK_DISABLED=true $settings $service" \
    --on "on=env $settings $service" "${others[@]}" \
    --collector "OtelCollector/bin/Release/net10.0/OtelCollector --config benchmarks/LoadTest/Configurations/task-service.yaml" \
    --database "stub=" \
    --database "local=env -C $dynamodb java -Xmx512m -Djava.library.path=./DynamoDBLocal_lib -jar DynamoDBLocal.jar \
        -inMemory -sharedDb -disableTelemetry -port {dynamodb}" "$@"
