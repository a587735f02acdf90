namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Times as OTLP writes them.</summary>
internal static class UnixTime
{
    private const ulong NanosecondsPerTick = 100;

    public static ulong Nanoseconds(DateTimeOffset time) =>
        (ulong)(time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * NanosecondsPerTick;
}
