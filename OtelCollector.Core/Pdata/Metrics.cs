using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Metric data points as a serialized <see cref="ExportMetricsServiceRequest"/>.</summary>
public sealed class Metrics : SignalData, ISignalData<Metrics>
{
    private Metrics(ReadOnlySequence<byte> payload, int itemCount)
        : base(payload, itemCount)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Metrics;

    /// <inheritdoc/>
    public static Metrics Create(ReadOnlySequence<byte> payload, int itemCount) => new(payload, itemCount);

    /// <inheritdoc/>
    public static Metrics Parse(ReadOnlyMemory<byte> payload) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Metrics));

    /// <summary>Serializes a request built in memory.</summary>
    /// <param name="request">The request; copied.</param>
    public static Metrics From(ExportMetricsServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.ToByteArray());
    }

    /// <summary>Decodes the whole request; every call decodes anew, so keep the result.</summary>
    public ExportMetricsServiceRequest Decode() => ExportMetricsServiceRequest.Parser.ParseFrom(Payload);
}
