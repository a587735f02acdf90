using System.Buffers;

namespace OtelCollector.Core.Pdata;

/// <summary>
/// Telemetry of one signal as it travels through a pipeline: the serialized OTLP export request and the number of
/// its items. Immutable. Decoding is left to the components that look inside, so a pass-through pipeline never pays it.
/// </summary>
public abstract class SignalData
{
    private protected SignalData(ReadOnlySequence<byte> payload, int itemCount)
    {
        Payload = payload;
        ItemCount = itemCount;
    }

    /// <summary>The serialized OTLP export request; valid protobuf of this signal.</summary>
    public ReadOnlySequence<byte> Payload { get; }

    /// <summary>Number of spans, metric data points or log records.</summary>
    public int ItemCount { get; }

    /// <summary>Size of <see cref="Payload"/> in bytes.</summary>
    public long Size => Payload.Length;
}
