using System.Text;
using System.Text.Unicode;
using Jaeger.Model;

namespace Jaeger.Sanitizers;

/// <summary>
/// Turns what is no UTF-8 into bytes: string attributes of resources, scopes and spans, their names, and span names.
/// Other texts are left alone, as in the original.
/// </summary>
internal static class Utf8Texts
{
    private const string InvalidKey = "invalid-tag-key-";
    private static readonly ReadOnlyMemory<byte> InvalidName = "invalid-span-name"u8.ToArray();

    /// <summary>Changes the resource's attributes; false where all is well.</summary>
    public static bool Sanitize(TraceResource resource)
    {
        if (Array.TrueForAll(resource.Attributes, IsValid)) return false;
        resource.Attributes = Sanitized(resource.Attributes);
        return true;
    }

    /// <summary>Changes the scope's attributes; false where all is well.</summary>
    public static bool Sanitize(TraceScope scope)
    {
        if (Array.TrueForAll(scope.Attributes, IsValid)) return false;
        scope.Attributes = Sanitized(scope.Attributes);
        return true;
    }

    /// <summary>Changes the span's name and attributes; false where all is well.</summary>
    public static bool Sanitize(TraceSpan span)
    {
        var validName = Utf8.IsValid(span.Utf8Name.Span);
        if (validName && Array.TrueForAll(span.Attributes, IsValid)) return false;
        if (!validName)
        {
            span.Attributes = TraceAttributes.With(span.Attributes, InvalidName.Span, AttributeValue.OfBytes(span.Utf8Name.Span));
            span.Utf8Name = InvalidName;
        }

        span.Attributes = Sanitized(span.Attributes);
        return true;
    }

    private static bool IsValid(TraceAttribute attribute) => Utf8.IsValid(attribute.Utf8Key.Span) && IsValid(attribute.Value);

    private static bool IsValid(AttributeValue value) => Utf8.IsValid(value.Text.Span);

    private static TraceAttribute[] Sanitized(TraceAttribute[] attributes)
    {
        var invalidKeys = 0;
        for (var i = 0; i < attributes.Length; i++)
        {
            var (key, value) = attributes[i];
            if (!IsValid(value)) attributes[i] = new TraceAttribute(key, AttributeValue.OfBytes(value.Text.Span));
            if (!Utf8.IsValid(key.Span)) invalidKeys++;
        }

        for (var number = 1; number <= invalidKeys; number++)
            attributes = WithoutKey(attributes, Array.FindIndex(attributes, a => !Utf8.IsValid(a.Utf8Key.Span)), number);
        return attributes;
    }

    private static TraceAttribute[] WithoutKey(TraceAttribute[] attributes, int index, int number)
    {
        var (key, value) = attributes[index];
        var content = value.Decode() is { Kind: ValueKind.Bytes } bytes ? bytes.Content.Span : Encoding.UTF8.GetBytes(AttributeText.Of(value));
        byte[] text = [.. key.Span, (byte)':', .. content];
        attributes = TraceAttributes.With(attributes, Encoding.ASCII.GetBytes($"{InvalidKey}{number}"), AttributeValue.OfBytes(text));
        return TraceAttributes.Without(attributes, index);
    }
}
