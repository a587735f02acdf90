using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>The operators between two values.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    GreaterOrEqual,
    Greater,
}

/// <summary>
/// The language's comparison rules: values of different types are just not equal, numbers of different types compare as
/// floating point, nil equals only nil, and what has no order compares for equality only.
/// </summary>
internal static class OttlComparison
{
    public static bool Compare(in OttlValue left, in OttlValue right, ComparisonOperator op)
    {
        if (left.Kind == right.Kind)
            return SameKind(left, right, op);
        return (left.Kind, right.Kind) switch
        {
            (OttlKind.Int, OttlKind.Double) => Ordered(((double)left.Int).CompareTo(right.Double), op, IsNaN(right)),
            (OttlKind.Double, OttlKind.Int) => Ordered(left.Double.CompareTo(right.Int), op, IsNaN(left)),
            (OttlKind.Slice, OttlKind.List) or (OttlKind.List, OttlKind.Slice) => Equality(ListsEqual(left, right), op),
            _ => op == ComparisonOperator.NotEqual,
        };
    }

    private static bool SameKind(in OttlValue left, in OttlValue right, ComparisonOperator op) => left.Kind switch
    {
        OttlKind.Nil => op is ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual,
        OttlKind.String when op is ComparisonOperator.Equal or ComparisonOperator.NotEqual =>
            Equality(string.Equals(left.String, right.String, StringComparison.Ordinal), op),
        OttlKind.String => Ordered(CompareText(left.String, right.String), op),
        OttlKind.Int or OttlKind.Time or OttlKind.Duration or OttlKind.Boolean => Ordered(left.Int.CompareTo(right.Int), op),
        OttlKind.Double => Ordered(left.Double.CompareTo(right.Double), op, IsNaN(left) || IsNaN(right)),
        OttlKind.Bytes => Ordered(left.Bytes.Span.SequenceCompareTo(right.Bytes.Span), op),
        OttlKind.Id => Equality(IdsEqual(left, right), op),
        OttlKind.Map => Equality(MapsEqual(left.Map, right.Map), op),
        OttlKind.Slice or OttlKind.List => Equality(ListsEqual(left, right), op),
        _ => Equality(ReferenceEquals(left.Object, right.Object), op),
    };

    private static bool IsNaN(in OttlValue value) => double.IsNaN(value.Double);

    private static bool Equality(bool isEqual, ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => isEqual,
        ComparisonOperator.NotEqual => !isEqual,
        _ => false,
    };

    private static bool Ordered(int order, ComparisonOperator op, bool isUnordered = false) => isUnordered
        ? op == ComparisonOperator.NotEqual
        : op switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.GreaterOrEqual => order >= 0,
            _ => order > 0,
        };

    // By code point, as UTF-8 bytes compare; UTF-16 units differ from that only beside surrogates.
    private static int CompareText(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        var (a, b) = (left[common], right[common]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    // An ID that telemetry leaves empty is the ID of zeros.
    private static bool IdsEqual(in OttlValue left, in OttlValue right)
    {
        if (left.Int != right.Int)
            return false;
        var a = left.Bytes.Span;
        var b = right.Bytes.Span;
        if (a.Length == b.Length)
            return a.SequenceEqual(b);
        return !a.ContainsAnyExcept((byte)0) && !b.ContainsAnyExcept((byte)0);
    }

    private static bool MapsEqual(RepeatedField<KeyValue> left, RepeatedField<KeyValue> right)
    {
        if (left.Count != right.Count)
            return false;
        foreach (var entry in left)
        {
            if (AttributeMap.Get(right, entry.Key) is not { } other || !AreSame(OttlValue.From(entry.Value), OttlValue.From(other)))
                return false;
        }

        return true;
    }

    private static bool ListsEqual(in OttlValue left, in OttlValue right)
    {
        var count = Count(left);
        if (count != Count(right))
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!AreSame(Item(left, i), Item(right, i)))
                return false;
        }

        return true;
    }

    // Inside lists and maps 1 and 1.0 differ.
    private static bool AreSame(in OttlValue left, in OttlValue right) =>
        (left.Kind == right.Kind || IsList(left) && IsList(right)) && Compare(left, right, ComparisonOperator.Equal);

    private static bool IsList(in OttlValue value) => value.Kind is OttlKind.List or OttlKind.Slice;

    private static int Count(in OttlValue list) => list.Kind == OttlKind.List ? list.List.Length : list.Slice.Count;

    private static OttlValue Item(in OttlValue list, int index) =>
        list.Kind == OttlKind.List ? list.List[index] : OttlValue.From(list.Slice[index]);
}
