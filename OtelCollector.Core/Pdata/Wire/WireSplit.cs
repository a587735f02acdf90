using System.Buffers;

namespace OtelCollector.Core.Pdata.Wire;

/// <summary>
/// Splits a request after a number of items. What surrounds the items (resource, scope, a metric's description) is
/// repeated in both halves, so each is a whole request. The bytes must have passed <see cref="WireScan"/>.
/// </summary>
internal static class WireSplit
{
    public static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Tail) Split(
        ReadOnlySpan<byte> message, WireSchema schema, int headItems)
    {
        var head = new ArrayBufferWriter<byte>();
        var tail = new ArrayBufferWriter<byte>();
        Split(message, schema, headItems, head, tail);
        return (head.WrittenMemory, tail.WrittenMemory);
    }

    private static void Split(
        ReadOnlySpan<byte> message,
        WireSchema schema,
        int headItems,
        ArrayBufferWriter<byte> head,
        ArrayBufferWriter<byte> tail)
    {
        while (!message.IsEmpty)
        {
            var rest = message;
            var tag = WireReader.ReadVarint(ref rest);
            var field = schema.Find((uint)(tag >> 3));
            var value = WireReader.ReadValue(ref rest, (WireType)(tag & 7));
            var whole = message[..^rest.Length];
            message = rest;
            if (field.Kind != WireKind.Message || !field.Schema!.HoldsItems)
            {
                head.Write(whole);
                tail.Write(whole);
                continue;
            }

            var items = WireScan.Count(value, field.Schema);
            if (items <= headItems)
            {
                head.Write(whole);
                headItems -= items;
            }
            else if (headItems == 0)
            {
                tail.Write(whole);
            }
            else
            {
                var (inHead, inTail) = Split(value, field.Schema, headItems);
                WriteField(head, tag, inHead.Span);
                WriteField(tail, tag, inTail.Span);
                headItems = 0;
            }
        }
    }

    private static void WriteField(ArrayBufferWriter<byte> output, ulong tag, ReadOnlySpan<byte> value)
    {
        WriteVarint(output, tag);
        WriteVarint(output, (ulong)value.Length);
        output.Write(value);
    }

    private static void WriteVarint(ArrayBufferWriter<byte> output, ulong value)
    {
        Span<byte> bytes = stackalloc byte[10];
        var length = 0;
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
        output.Write(bytes[..length]);
    }
}
