using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Pdata;

/// <summary>Log records as a serialized <see cref="ExportLogsServiceRequest"/>.</summary>
public sealed class Logs : SignalData, ISignalData<Logs>
{
    private Logs(ReadOnlySequence<byte> payload, int itemCount)
        : base(payload, itemCount)
    {
    }

    /// <inheritdoc/>
    public static Signal Signal => Signal.Logs;

    /// <inheritdoc/>
    public static Logs Create(ReadOnlySequence<byte> payload, int itemCount) => new(payload, itemCount);

    /// <inheritdoc/>
    public static Logs Parse(ReadOnlyMemory<byte> payload) =>
        new(new ReadOnlySequence<byte>(payload), WireScan.Count(payload.Span, WireSchema.Logs));

    /// <summary>Serializes a request built in memory.</summary>
    /// <param name="request">The request; copied.</param>
    public static Logs From(ExportLogsServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.ToByteArray());
    }

    /// <summary>Decodes the whole request; every call decodes anew, so keep the result.</summary>
    public ExportLogsServiceRequest Decode() => ExportLogsServiceRequest.Parser.ParseFrom(Payload);
}
