using System.Buffers.Binary;

namespace OtelCollector.Core.Pdata.Wire;

/// <summary>Walks the fields of one serialized message whose structure was checked before.</summary>
public ref struct WireCursor(ReadOnlySpan<byte> message)
{
    private readonly int _length = message.Length;
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Number of the field the cursor stands on.</summary>
    public uint Field { get; private set; }

    /// <summary>Its value where it is a number.</summary>
    public ulong Number { get; private set; }

    /// <summary>Its value where it is length-delimited.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Where <see cref="Bytes"/> begin in the message.</summary>
    public readonly int Offset => _length - _rest.Length - Bytes.Length;

    /// <summary>Where the field begins in the message, with its tag.</summary>
    public int Start { get; private set; }

    /// <summary>Where the field ends in the message.</summary>
    public readonly int End => _length - _rest.Length;

    /// <summary>Moves to the next field; false at the end.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        Start = End;
        var tag = WireReader.ReadVarint(ref _rest);
        Field = (uint)(tag >> 3);
        Bytes = default;
        switch ((WireType)(tag & 7))
        {
            case WireType.LengthDelimited:
                Bytes = WireReader.ReadBytes(ref _rest);
                break;
            case WireType.Fixed64:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(WireReader.Take(ref _rest, sizeof(ulong)));
                break;
            case WireType.Fixed32:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(WireReader.Take(ref _rest, sizeof(uint)));
                break;
            default:
                Number = WireReader.ReadVarint(ref _rest);
                break;
        }

        return true;
    }
}
