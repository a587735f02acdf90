using System.Diagnostics.Metrics;

namespace Jaeger.Storage.Metered;

/// <summary>The instruments all reads of storages share, under the names of the original.</summary>
internal sealed class ReadInstruments(Meter meter)
{
    /// <summary>Reads, by result.</summary>
    public Counter<long> Requests { get; } = meter.CreateCounter<long>("jaeger_storage_requests");

    /// <summary>What successful reads found.</summary>
    public Counter<long> Responses { get; } = meter.CreateCounter<long>("jaeger_storage_responses");

    /// <summary>The time reads took, by result.</summary>
    public Histogram<double> Latency { get; } = meter.CreateHistogram<double>("jaeger_storage_latency", "s");
}
