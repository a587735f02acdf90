namespace Jaeger.Model;

/// <summary>Orders attributes by the bytes of their names; of equal names the last value stays.</summary>
internal static class AttributeSorting
{
    private const int MostToInsert = 32;

    /// <summary>The attributes in order: the same list, its elements moved, unless names repeat.</summary>
    public static TraceAttribute[] Sorted(TraceAttribute[] attributes)
    {
        var (sorted, repeated) = Look(attributes);
        if (!sorted)
        {
            if (attributes.Length <= MostToInsert) Insert(attributes);
            else SortStably(attributes);
            repeated = Look(attributes).Repeated;
        }

        return repeated ? LastOfEach(attributes) : attributes;
    }

    private static int Compare(in TraceAttribute a, in TraceAttribute b) => a.Utf8Key.Span.SequenceCompareTo(b.Utf8Key.Span);

    private static (bool Sorted, bool Repeated) Look(TraceAttribute[] attributes)
    {
        var repeated = false;
        for (var i = 1; i < attributes.Length; i++)
        {
            var order = Compare(attributes[i - 1], attributes[i]);
            if (order > 0) return (false, false);
            repeated |= order == 0;
        }

        return (true, repeated);
    }

    private static void Insert(TraceAttribute[] attributes)
    {
        for (var i = 1; i < attributes.Length; i++)
        {
            var attribute = attributes[i];
            var place = i;
            for (; place > 0 && Compare(attributes[place - 1], attribute) > 0; place--) attributes[place] = attributes[place - 1];
            attributes[place] = attribute;
        }
    }

    private static void SortStably(TraceAttribute[] attributes)
    {
        var order = new (TraceAttribute Attribute, int Place)[attributes.Length];
        for (var i = 0; i < attributes.Length; i++) order[i] = (attributes[i], i);
        Array.Sort(order, static (a, b) => Compare(a.Attribute, b.Attribute) is not 0 and var names ? names : a.Place.CompareTo(b.Place));
        for (var i = 0; i < attributes.Length; i++) attributes[i] = order[i].Attribute;
    }

    private static TraceAttribute[] LastOfEach(TraceAttribute[] sorted)
    {
        var kept = new List<TraceAttribute>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i + 1 == sorted.Length || Compare(sorted[i], sorted[i + 1]) != 0) kept.Add(sorted[i]);
        }

        return [.. kept];
    }
}
