using Google.Protobuf.Collections;

namespace OtelCollector.Core.Pdata;

/// <summary>Takes elements out of a message's list, in one pass.</summary>
internal static class RepeatedFieldRemoval
{
    /// <summary>Removes the elements that match; the others keep their order.</summary>
    public static void RemoveIf<T>(this RepeatedField<T> elements, Func<T, bool> matches)
    {
        var kept = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (matches(element))
                continue;
            if (kept != i)
                elements[kept] = element;
            kept++;
        }

        for (var i = elements.Count - 1; i >= kept; i--)
            elements.RemoveAt(i);
    }
}
