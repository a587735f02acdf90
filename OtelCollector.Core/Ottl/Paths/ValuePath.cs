using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Sets what lies inside a value, making maps and lists of what is still empty.</summary>
internal static class ValuePath
{
    // A list is filled up to the index that is set, so the index must be bounded.
    private const long MaxIndex = 10_000;

    /// <summary>The error, or null.</summary>
    public static string? Set(OttlContext context, AnyValue target, IReadOnlyList<PathKey> keys, AnyValue value)
    {
        var current = target;
        foreach (var key in keys)
        {
            var error = current.ValueCase switch
            {
                AnyValue.ValueOneofCase.KvlistValue => IntoMap(context, key, ref current),
                AnyValue.ValueOneofCase.ArrayValue => IntoSlice(context, key, ref current),
                AnyValue.ValueOneofCase.None => IntoEmpty(context, key, ref current),
                _ => $"type {OttlTypeName.OfTelemetry(OttlValue.From(current))} does not support string indexing",
            };
            if (error is not null)
                return error;
        }

        current.MergeFrom(value);
        return null;
    }

    private static string? IntoMap(OttlContext context, PathKey key, ref AnyValue current)
    {
        if (!IndexExpression.TryText(context, key, out var text, out var failure))
            return failure;
        var map = current.KvlistValue.Values;
        if (AttributeMap.Get(map, text) is not { } value)
            AttributeMap.Set(map, text, value = new AnyValue());
        current = value;
        return null;
    }

    private static string? IntoSlice(OttlContext context, PathKey key, ref AnyValue current)
    {
        if (!IndexExpression.TryNumber(context, key, out var index, out var failure))
            return failure;
        if (index < 0 || index >= current.ArrayValue.Values.Count)
            return $"index {index} out of bounds";
        current = current.ArrayValue.Values[(int)index];
        return null;
    }

    private static string? IntoEmpty(OttlContext context, PathKey key, ref AnyValue current)
    {
        if (IndexExpression.TryNumber(context, key, out var index, out _))
        {
            if (index is < 0 or > MaxIndex)
                return $"index {index} out of bounds";
            current.ArrayValue = new ArrayValue();
            for (var i = 0; i <= index; i++)
                current.ArrayValue.Values.Add(new AnyValue());
            current = current.ArrayValue.Values[^1];
            return null;
        }

        current.KvlistValue = new KeyValueList();
        return IntoMap(context, key, ref current);
    }
}
