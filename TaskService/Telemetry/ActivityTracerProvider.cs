using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry.Tracing;

namespace TaskService.Telemetry;

/// <summary>Gives each scope of the SDK (<c>AWSSDK.DynamoDB</c>) an <see cref="ActivitySource"/> of the same name.</summary>
internal sealed class ActivityTracerProvider : TracerProvider
{
    private static readonly string? Version = typeof(AmazonServiceClient).Assembly.GetName().Version?.ToString();
    private static readonly ConcurrentDictionary<string, ActivityTracer> Tracers = new(StringComparer.Ordinal);

    public override Tracer GetTracer(string scope) =>
        Tracers.GetOrAdd(scope, name => new ActivityTracer(new ActivitySource(name, Version)));
}
