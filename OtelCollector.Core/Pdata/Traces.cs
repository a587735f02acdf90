using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Spans as an <see cref="ExportTraceServiceRequest"/>.</summary>
public sealed class Traces : SignalData<ExportTraceServiceRequest>, ISignalData<Traces>
{
    private Traces(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client)
        : base(payload, itemCount, client)
    {
    }

    private Traces(ExportTraceServiceRequest request, int itemCount, ClientInfo? client)
        : base(request, itemCount, client)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Traces;

    private protected override MessageParser<ExportTraceServiceRequest> Parser => ExportTraceServiceRequest.Parser;

    /// <inheritdoc/>
    public static Traces Create(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client = null) =>
        new(payload, itemCount, client);

    /// <inheritdoc/>
    public static Traces Parse(ReadOnlyMemory<byte> payload, ClientInfo? client = null) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Traces), client);

    /// <summary>Data around a request built in memory.</summary>
    /// <param name="request">The request; kept, so the caller leaves it alone from now on.</param>
    /// <param name="client">Who sent it; null where that is not known.</param>
    public static Traces From(ExportTraceServiceRequest request, ClientInfo? client = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request, RequestItems.Count(request), client);
    }
}
