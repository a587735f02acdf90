using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>Look-ups and changes on lists of attributes. A change gives another list where the length changes.</summary>
internal static class TraceAttributes
{
    /// <summary>Reads the attributes in a repeated field of a message.</summary>
    public static TraceAttribute[] Read(ReadOnlyMemory<byte> message, int field)
    {
        var count = 0;
        var counter = new WireCursor(message.Span);
        while (counter.Next())
        {
            if (counter.Field == field) count++;
        }

        if (count == 0) return [];
        var attributes = new TraceAttribute[count];
        var next = 0;
        var fields = new WireCursor(message.Span);
        while (next < count && fields.Next())
        {
            if (fields.Field == field) attributes[next++] = TraceAttribute.Read(fields.In(message));
        }

        return attributes;
    }

    /// <summary>Where the first attribute of that name is; negative where there is none.</summary>
    public static int IndexOf(TraceAttribute[] attributes, ReadOnlySpan<byte> key)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Utf8Key.Length == key.Length && attributes[i].Utf8Key.Span.SequenceEqual(key)) return i;
        }

        return -1;
    }

    /// <summary>The value of the first attribute of that name, or null.</summary>
    public static AttributeValue? Find(TraceAttribute[] attributes, ReadOnlySpan<byte> key) =>
        IndexOf(attributes, key) is >= 0 and var index ? attributes[index].Value : null;

    /// <summary>Puts the value in the place of the first attribute of that name, or at the end.</summary>
    public static TraceAttribute[] With(TraceAttribute[] attributes, ReadOnlySpan<byte> key, AttributeValue value)
    {
        if (IndexOf(attributes, key) is >= 0 and var index)
        {
            attributes[index] = attributes[index] with { Value = value };
            return attributes;
        }

        return [.. attributes, new TraceAttribute(key.ToArray(), value)];
    }

    /// <summary>Takes an attribute out; the last one takes its place, as in the original.</summary>
    public static TraceAttribute[] Without(TraceAttribute[] attributes, int index)
    {
        attributes[index] = attributes[^1];
        return attributes[..^1];
    }
}
