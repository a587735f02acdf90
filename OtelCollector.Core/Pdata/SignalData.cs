using System.Buffers;
using OtelCollector.Core.Pdata.Memory;

namespace OtelCollector.Core.Pdata;

/// <summary>
/// Telemetry of one signal as it travels through a pipeline: an OTLP export request, serialized or decoded, and the
/// number of its items. Each form is made from the other when somebody first asks for it, so a pass-through pipeline
/// never decodes and a chain of processors decodes and encodes once.
/// </summary>
public abstract class SignalData
{
    // More than will ever say that they are done.
    private const int Unknown = 1 << 20;

    private readonly ReadOnlySequence<byte> _received;
    private readonly bool _isReceived;
    private volatile byte[]? _encoded;
    private volatile bool _isShared;
    private volatile bool _isReleased;
    private int _holders = 1;
    private object? _memory;

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
    /// <exception cref="InvalidOperationException">The data was released by the last consumer that held it.</exception>
    public ReadOnlySequence<byte> Payload
    {
        get
        {
            if (_isReleased)
                throw new InvalidOperationException("The memory of this data was given back, its bytes are gone.");
            return _isReceived ? _received : new ReadOnlySequence<byte>(_encoded ??= Encode());
        }
    }

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
    /// <param name="consumers">How many; not known unless given.</param>
    public void Share(int consumers = Unknown)
    {
        _isShared = true;
        Interlocked.Add(ref _holders, consumers - 1);
    }

    /// <summary>
    /// Says that a consumer is done with the data and does not pass it on: once all are, the memory of a received
    /// request is used for the next. A consumer that never says so only leaves it to the garbage collector.
    /// </summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) != 0 || Interlocked.Exchange(ref _memory, null) is not { } memory)
            return;
        _isReleased = true;
        if (memory is PayloadSlab slab)
            slab.Release();
        else
            Array.ForEach((SignalData[])memory, part => part.Release());
    }

    /// <summary>Says where the bytes are, to be given back with the data.</summary>
    /// <param name="slab">The memory; null where it is the data's alone.</param>
    internal void KeepIn(PayloadSlab? slab) => _memory = slab;

    /// <summary>Says that the bytes are those of other data, which nobody else holds from now on.</summary>
    /// <param name="parts">The other data.</param>
    internal void KeepIn(SignalData[] parts) => _memory = parts;

    /// <summary>Serializes the decoded form.</summary>
    private protected abstract byte[] Encode();
}
