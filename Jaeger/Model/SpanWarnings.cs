using System.Text;

namespace Jaeger.Model;

/// <summary>The remarks that sanitizers and adjusters leave on a span, kept in one of its attributes.</summary>
internal static class SpanWarnings
{
    /// <summary>Leaves a remark, <paramref name="times"/> times.</summary>
    public static void AddWarning(this TraceSpan span, string warning, int times = 1)
    {
        var remarks = new List<ReadOnlyMemory<byte>>();
        if (TraceAttributes.Find(span.Attributes, SpanAttributes.Warnings) is { } present)
        {
            // A sender may have used the name for something else; that becomes the first remark.
            if (present.Decode() is { Kind: ValueKind.List } list) remarks = SubMessages.Of(list.Content, field: 1);
            else remarks.Add(AttributeValue.OfText(AttributeText.Of(present)).Message);
        }

        remarks.AddRange(Enumerable.Repeat(AttributeValue.OfText(warning).Message, times));
        span.Attributes = TraceAttributes.With(span.Attributes, SpanAttributes.Warnings, AttributeValue.OfList(remarks));
    }

    /// <summary>The remarks on a span; none for most.</summary>
    public static IReadOnlyList<string> Warnings(this TraceSpan span)
    {
        if (TraceAttributes.Find(span.Attributes, SpanAttributes.Warnings) is not { } present) return [];
        return present.Decode() is { Kind: ValueKind.List } list
            ? [.. list.Items.Select(i => Encoding.UTF8.GetString(i.Text.Span))]
            : [AttributeText.Of(present)];
    }
}
