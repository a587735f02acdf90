using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Log records as an <see cref="ExportLogsServiceRequest"/>.</summary>
public sealed class Logs : SignalData<ExportLogsServiceRequest>, ISignalData<Logs>
{
    private Logs(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client)
        : base(payload, itemCount, client)
    {
    }

    private Logs(ExportLogsServiceRequest request, int itemCount, ClientInfo? client)
        : base(request, itemCount, client)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Logs;

    private protected override MessageParser<ExportLogsServiceRequest> Parser => ExportLogsServiceRequest.Parser;

    /// <inheritdoc/>
    public static Logs Create(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client = null) =>
        new(payload, itemCount, client);

    /// <inheritdoc/>
    public static Logs Parse(ReadOnlyMemory<byte> payload, ClientInfo? client = null) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Logs), client);

    /// <summary>Data around a request built in memory.</summary>
    /// <param name="request">The request; kept, so the caller leaves it alone from now on.</param>
    /// <param name="client">Who sent it; null where that is not known.</param>
    public static Logs From(ExportLogsServiceRequest request, ClientInfo? client = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request, RequestItems.Count(request), client);
    }
}
