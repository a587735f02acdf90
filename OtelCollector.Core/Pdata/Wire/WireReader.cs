namespace OtelCollector.Core.Pdata.Wire;

/// <summary>Protobuf's wire types.</summary>
internal enum WireType
{
    Varint = 0,
    Fixed64 = 1,
    LengthDelimited = 2,
    Fixed32 = 5,
}

/// <summary>Takes primitive values off the front of a span of protobuf bytes.</summary>
internal static class WireReader
{
    private const int MaxVarintBytes = 10;

    public static ulong ReadVarint(scoped ref ReadOnlySpan<byte> source)
    {
        if (!source.IsEmpty && source[0] < 0x80)
        {
            var single = source[0];
            source = source[1..];
            return single;
        }

        ulong value = 0;
        for (var i = 0; i < source.Length && i < MaxVarintBytes; i++)
        {
            var b = source[i];
            value |= (ulong)(b & 0x7F) << (7 * i);
            if (b >= 0x80)
                continue;
            source = source[(i + 1)..];
            return value;
        }

        throw source.Length < MaxVarintBytes
            ? Truncated()
            : new MalformedPayloadException("proto: integer overflow");
    }

    public static ReadOnlySpan<byte> ReadBytes(scoped ref ReadOnlySpan<byte> source)
    {
        var length = ReadVarint(ref source);
        return length > (ulong)source.Length ? throw Truncated() : Take(ref source, (int)length);
    }

    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> source, int length)
    {
        if (length > source.Length)
            throw Truncated();
        var taken = source[..length];
        source = source[length..];
        return taken;
    }

    /// <summary>Skips a field's value; its bytes where it is length-delimited, else empty or the fixed bytes.</summary>
    public static ReadOnlySpan<byte> ReadValue(scoped ref ReadOnlySpan<byte> source, WireType type)
    {
        switch (type)
        {
            case WireType.LengthDelimited:
                return ReadBytes(ref source);
            case WireType.Fixed64:
                return Take(ref source, sizeof(ulong));
            case WireType.Fixed32:
                return Take(ref source, sizeof(uint));
            default:
                ReadVarint(ref source);
                return default;
        }
    }

    public static MalformedPayloadException Truncated() => new("unexpected EOF");
}
