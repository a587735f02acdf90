using System.Buffers;

namespace OtelCollector.Core.Pdata;

/// <summary>
/// Telemetry of one signal as it travels through a pipeline: an OTLP export request, serialized or decoded, and the
/// number of its items. Each form is made from the other when somebody first asks for it, so a pass-through pipeline
/// never decodes and a chain of processors decodes and encodes once.
/// </summary>
public abstract class SignalData
{
    private readonly ReadOnlySequence<byte> _received;
    private readonly bool _isReceived;
    private volatile byte[]? _encoded;
    private volatile bool _isShared;

    private protected SignalData(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client)
    {
        _received = payload;
        _isReceived = true;
        ItemCount = itemCount;
        Client = client;
    }

    private protected SignalData(int itemCount, ClientInfo? client)
    {
        ItemCount = itemCount;
        Client = client;
    }

    /// <summary>The serialized OTLP export request; valid protobuf of this signal.</summary>
    public ReadOnlySequence<byte> Payload =>
        _isReceived ? _received : new ReadOnlySequence<byte>(_encoded ??= Encode());

    /// <summary>Number of spans, metric data points or log records.</summary>
    public int ItemCount { get; }

    /// <summary>Size of <see cref="Payload"/> in bytes.</summary>
    public long Size => Payload.Length;

    /// <summary>Who sent it; null where that is not known or no longer one client.</summary>
    public ClientInfo? Client { get; }

    /// <summary>True once several consumers hold the data, so that none may take its decoded form away.</summary>
    private protected bool IsShared => _isShared;

    /// <summary>Whether the serialized form is there without encoding.</summary>
    private protected bool IsEncoded => _isReceived || _encoded is not null;

    /// <summary>Says that the data goes to more than one consumer; call before the first of them gets it.</summary>
    public void Share() => _isShared = true;

    /// <summary>Serializes the decoded form.</summary>
    private protected abstract byte[] Encode();
}
