using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Where in a message the serialized values of the dimensions stand; used again for every message.</summary>
internal sealed class ValueSlots(byte[][] names)
{
    private readonly (int Offset, int Length)[] _slots = new (int, int)[names.Length];

    public void Clear() => Array.Fill(_slots, (-1, 0));

    /// <summary>Takes note of one attribute.</summary>
    /// <param name="attribute">A serialized KeyValue.</param>
    /// <param name="offset">Where it begins in the message.</param>
    public void Add(ReadOnlySpan<byte> attribute, int offset)
    {
        if (names.Length == 0)
            return;
        var key = default(ReadOnlySpan<byte>);
        var (valueOffset, valueLength) = (0, 0);
        var cursor = new WireCursor(attribute);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.KeyValueKey)
                key = cursor.Bytes;
            else if (cursor.Field == WireTraces.KeyValueValue)
                (valueOffset, valueLength) = (cursor.Offset, cursor.Bytes.Length);
        }

        for (var i = 0; i < names.Length; i++)
        {
            // The first of several attributes of one name counts.
            if (_slots[i].Offset < 0 && key.SequenceEqual(names[i]))
                _slots[i] = (offset + valueOffset, valueLength);
        }
    }

    /// <summary>Whether the message has the dimension, and its serialized value.</summary>
    public bool TryGet(int index, ReadOnlySpan<byte> message, out ReadOnlySpan<byte> value)
    {
        var (offset, length) = _slots[index];
        value = offset < 0 ? default : message.Slice(offset, length);
        return offset >= 0;
    }
}
