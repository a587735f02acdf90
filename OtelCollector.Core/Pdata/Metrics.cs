using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Metric data points as an <see cref="ExportMetricsServiceRequest"/>.</summary>
public sealed class Metrics : SignalData<ExportMetricsServiceRequest>, ISignalData<Metrics>
{
    private Metrics(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client)
        : base(payload, itemCount, client)
    {
    }

    private Metrics(ExportMetricsServiceRequest request, int itemCount, ClientInfo? client)
        : base(request, itemCount, client)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Metrics;

    private protected override MessageParser<ExportMetricsServiceRequest> Parser => ExportMetricsServiceRequest.Parser;

    /// <inheritdoc/>
    public static Metrics Create(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client = null) =>
        new(payload, itemCount, client);

    /// <inheritdoc/>
    public static Metrics Parse(ReadOnlyMemory<byte> payload, ClientInfo? client = null) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Metrics), client);

    /// <summary>Data around a request built in memory.</summary>
    /// <param name="request">The request; kept, so the caller leaves it alone from now on.</param>
    /// <param name="client">Who sent it; null where that is not known.</param>
    public static Metrics From(ExportMetricsServiceRequest request, ClientInfo? client = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request, RequestItems.Count(request), client);
    }
}
