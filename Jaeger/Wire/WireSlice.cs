using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Wire;

/// <summary>Values of fields as parts of the memory a message lies in, so that they can be kept.</summary>
internal static class WireSlice
{
    /// <summary>The value of the field the cursor stands on, which has to be length-delimited.</summary>
    public static ReadOnlyMemory<byte> In(this ref WireCursor cursor, ReadOnlyMemory<byte> message) =>
        message.Slice(cursor.Offset, cursor.Bytes.Length);
}
