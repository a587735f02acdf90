using System.Numerics;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>Turns sets of groups into sets of their spans.</summary>
internal static class GroupSelection
{
    /// <summary>Adds the spans of the groups.</summary>
    public static void Expand(in SegmentView view, ReadOnlySpan<ulong> groups, Span<ulong> spans)
    {
        for (var word = 0; word < groups.Length; word++)
        {
            for (var left = groups[word]; left != 0; left &= left - 1)
            {
                var group = (word * 64) + BitOperations.TrailingZeroCount(left);
                SpanBitmap.SetRange(spans, view.GroupStarts[group], view.EndOf(group));
            }
        }
    }
}
