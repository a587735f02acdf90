using System.Buffers;
using Google.Protobuf;

namespace OtelCollector.Core.Pdata;

/// <summary>Telemetry whose decoded form is an OTLP export request of that type.</summary>
/// <typeparam name="TRequest">The signal's export request.</typeparam>
public abstract class SignalData<TRequest> : SignalData
    where TRequest : class, IMessage<TRequest>
{
    private TRequest? _request;

    private protected SignalData(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client)
        : base(payload, itemCount, client)
    {
    }

    private protected SignalData(TRequest request, int itemCount, ClientInfo? client)
        : base(itemCount, client) => _request = request;

    /// <summary>
    /// The decoded request, shared by all who ask: read it, never change it. Decoded at the first call.
    /// </summary>
    /// <exception cref="InvalidOperationException">Somebody took the request of data that has no other form.</exception>
    public TRequest Request
    {
        get
        {
            if (Volatile.Read(ref _request) is { } known)
                return known;
            var request = Parser.ParseFrom(EncodedOrThrow());
            return Interlocked.CompareExchange(ref _request, request, null) ?? request;
        }
    }

    private protected abstract MessageParser<TRequest> Parser { get; }

    /// <summary>
    /// The decoded request for the caller alone to change: the one that is there where nobody else holds this data,
    /// else a copy. Afterwards pass on data around the changed request; this data is released and may have lost its only
    /// form.
    /// </summary>
    /// <exception cref="InvalidOperationException">Somebody took it already.</exception>
    public TRequest TakeRequest()
    {
        var known = IsShared ? Volatile.Read(ref _request)?.Clone() : Interlocked.Exchange(ref _request, null);
        var request = known ?? Parser.ParseFrom(EncodedOrThrow());
        Release();
        return request;
    }

    /// <inheritdoc/>
    private protected override byte[] Encode() =>
        (Volatile.Read(ref _request) ?? throw Taken()).ToByteArray();

    private ReadOnlySequence<byte> EncodedOrThrow() => IsEncoded ? Payload : throw Taken();

    private static InvalidOperationException Taken() =>
        new("The request of this data was taken by a consumer that changes it; pass on the changed data.");
}
