namespace OtelCollector.Core.Pdata.Wire;

/// <summary>How the value after a tag is stepped over.</summary>
internal enum WireStep : byte
{
    /// <summary>Not as this field is usually written, or not at all legal: for the exact check to say.</summary>
    Irregular,
    Varint,
    Fixed32,
    Fixed64,
    Bytes,
    TraceId,
    SpanId,
    Text,
    Message,
    PackedVarint,
    PackedFixed64,
}

/// <summary>Fills the table of a message's steps: one look-up tells field, type and whether they fit together.</summary>
internal static class WireStepTable
{
    public const int Size = 256;

    public static void Fill(Span<byte> steps, ReadOnlySpan<WireField> fields)
    {
        for (var tag = 8; tag < Size; tag++)
        {
            var number = tag >> 3;
            var kind = number < fields.Length ? fields[number].Kind : WireKind.Unknown;
            steps[tag] = (byte)Step(kind, (WireType)(tag & 7));
        }
    }

    private static WireStep Step(WireKind kind, WireType type) => (kind, type) switch
    {
        (WireKind.Unknown or WireKind.Varint or WireKind.PackedVarint, WireType.Varint) => WireStep.Varint,
        (WireKind.Unknown or WireKind.Fixed32, WireType.Fixed32) => WireStep.Fixed32,
        (WireKind.Unknown or WireKind.Fixed64 or WireKind.PackedFixed64, WireType.Fixed64) => WireStep.Fixed64,
        (WireKind.Unknown or WireKind.Bytes, WireType.LengthDelimited) => WireStep.Bytes,
        (WireKind.TraceId, WireType.LengthDelimited) => WireStep.TraceId,
        (WireKind.SpanId, WireType.LengthDelimited) => WireStep.SpanId,
        (WireKind.Text, WireType.LengthDelimited) => WireStep.Text,
        (WireKind.Message, WireType.LengthDelimited) => WireStep.Message,
        (WireKind.PackedVarint, WireType.LengthDelimited) => WireStep.PackedVarint,
        (WireKind.PackedFixed64, WireType.LengthDelimited) => WireStep.PackedFixed64,
        _ => WireStep.Irregular,
    };
}
