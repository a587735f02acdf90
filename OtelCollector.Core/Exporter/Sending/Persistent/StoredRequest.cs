using System.Buffers.Binary;
using System.Text.Json;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending.Persistent;

/// <summary>A request as it is stored: a version, the client's metadata where there is some, the serialized request.</summary>
internal static class StoredRequest
{
    private const byte Version = 1;
    private const int HeaderSize = 1 + sizeof(int);

    /// <summary>The parts to store; the request itself is not copied.</summary>
    public static List<ReadOnlyMemory<byte>> Encode(SignalData data)
    {
        var client = data.Client is { Metadata.Count: > 0 } known
            ? JsonSerializer.SerializeToUtf8Bytes(known.Metadata)
            : [];
        var header = new byte[HeaderSize + client.Length];
        header[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(1), client.Length);
        client.CopyTo(header, HeaderSize);
        var parts = new List<ReadOnlyMemory<byte>> { header };
        foreach (var segment in data.Payload)
            parts.Add(segment);
        return parts;
    }

    /// <summary>Reads a stored request.</summary>
    /// <exception cref="MalformedPayloadException">The bytes are none.</exception>
    public static TData Decode<TData>(ReadOnlyMemory<byte> bytes)
        where TData : SignalData, ISignalData<TData>
    {
        if (bytes.Length < HeaderSize || bytes.Span[0] != Version)
            throw new MalformedPayloadException("not a stored request of this version");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        if (length < 0 || length > bytes.Length - HeaderSize)
            throw new MalformedPayloadException("a stored request with an impossible length");
        return TData.Parse(bytes[(HeaderSize + length)..], Client(bytes.Slice(HeaderSize, length)));
    }

    private static ClientInfo? Client(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
            return null;
        try
        {
            var metadata = JsonSerializer.Deserialize<Dictionary<string, string[]>>(json.Span) ?? [];
            return new ClientInfo
            {
                Metadata = metadata.ToDictionary(
                    e => e.Key, e => (IReadOnlyList<string>)e.Value, StringComparer.OrdinalIgnoreCase),
            };
        }
        catch (JsonException e)
        {
            throw new MalformedPayloadException("a stored request with unreadable metadata", e);
        }
    }
}
