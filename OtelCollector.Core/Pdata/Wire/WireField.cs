namespace OtelCollector.Core.Pdata.Wire;

/// <summary>How a field is encoded.</summary>
internal enum WireKind : byte
{
    /// <summary>Not a field of the message.</summary>
    Unknown,
    Varint,
    Fixed32,
    Fixed64,
    Bytes,
    TraceId,
    SpanId,
    Text,
    PackedVarint,
    PackedFixed64,
    Message,
}

/// <summary>One known field of a message.</summary>
internal readonly record struct WireField(WireKind Kind, WireSchema? Schema);
