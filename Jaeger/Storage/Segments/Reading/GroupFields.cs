using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Storage.Segments.Reading;

/// <summary>What a group of spans shares, as serialized.</summary>
internal static class GroupFields
{
    /// <summary>The content of a field; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Bytes(SpanPayload payload, uint offset) =>
        offset == GroupOrigin.None ? default : SpanFields.FieldAt(payload.From(offset));
}
