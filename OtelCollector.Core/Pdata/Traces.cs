using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Spans as a serialized <see cref="ExportTraceServiceRequest"/>.</summary>
public sealed class Traces : SignalData, ISignalData<Traces>
{
    private Traces(ReadOnlySequence<byte> payload, int itemCount)
        : base(payload, itemCount)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Traces;

    /// <inheritdoc/>
    public static Traces Create(ReadOnlySequence<byte> payload, int itemCount) => new(payload, itemCount);

    /// <inheritdoc/>
    public static Traces Parse(ReadOnlyMemory<byte> payload) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Traces));

    /// <summary>Serializes a request built in memory.</summary>
    /// <param name="request">The request; copied.</param>
    public static Traces From(ExportTraceServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.ToByteArray());
    }

    /// <summary>Decodes the whole request; every call decodes anew, so keep the result.</summary>
    public ExportTraceServiceRequest Decode() => ExportTraceServiceRequest.Parser.ParseFrom(Payload);
}
