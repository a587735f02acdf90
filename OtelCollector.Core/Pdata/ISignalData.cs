using System.Buffers;

namespace OtelCollector.Core.Pdata;

/// <summary>What generic components (batch, queue, OTLP) need to know about the type of a signal's data.</summary>
/// <typeparam name="TSelf">The signal's data type.</typeparam>
public interface ISignalData<TSelf>
    where TSelf : SignalData, ISignalData<TSelf>
{
    /// <summary>The signal this type carries.</summary>
    static abstract Signal Signal { get; }

    /// <summary>Wraps bytes that are already known to be a valid request with that many items.</summary>
    /// <param name="payload">A valid serialized export request.</param>
    /// <param name="itemCount">The items in it.</param>
    /// <param name="client">Who sent it; null where that is not known or not one client.</param>
    static abstract TSelf Create(ReadOnlySequence<byte> payload, int itemCount, ClientInfo? client = null);

    /// <summary>Checks the wire structure of a serialized export request and counts its items.</summary>
    /// <param name="payload">The serialized export request; kept, not copied.</param>
    /// <param name="client">Who sent it; null where that is not known.</param>
    /// <exception cref="MalformedPayloadException">The bytes are not protobuf of this signal.</exception>
    static abstract TSelf Parse(ReadOnlyMemory<byte> payload, ClientInfo? client = null);
}
