using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>What lies inside a value: maps by text, lists by number.</summary>
internal sealed class IndexExpression(OttlExpression inner, IReadOnlyList<PathKey> keys, string errorPrefix = "") : OttlExpression
{
    public override OttlValue Evaluate(OttlContext context)
    {
        var value = inner.Evaluate(context);
        for (var i = 0; i < keys.Count; i++)
        {
            value = value.Kind switch
            {
                OttlKind.Map => FromMap(context, value, keys[i], i == 0 ? errorPrefix : string.Empty),
                OttlKind.Slice or OttlKind.List => FromList(context, value, keys[i]),
                OttlKind.Failure => value,

                // A key that is not there is nil, and so is all below it; anything else has no inside.
                OttlKind.Nil => value,
                _ => OttlValue.Failure($"type {OttlTypeName.OfTelemetry(value)} does not support string indexing"),
            };
            if (value.Kind is OttlKind.Nil or OttlKind.Failure)
                return value;
        }

        return value;
    }

    /// <summary>The text a key stands for; false with the reason where it stands for none.</summary>
    public static bool TryText(OttlContext context, PathKey key, out string text, out string failure)
    {
        (text, failure) = (key.Text ?? string.Empty, string.Empty);
        if (key.Text is not null)
            return true;
        const string Prefix = "unable to resolve a string index in map: ";
        if (key.Expression is null)
        {
            failure = Prefix + "invalid key type";
            return false;
        }

        var value = key.Expression.Evaluate(context);
        if (value.Kind == OttlKind.String)
        {
            text = value.String;
            return true;
        }

        failure = Prefix + (value.IsFailure ? value.Message : $"could not resolve key for map/slice, expecting 'string' but got '{OttlTypeName.Of(value)}'");
        return false;
    }

    /// <summary>The number a key stands for; false with the reason where it stands for none.</summary>
    public static bool TryNumber(OttlContext context, PathKey key, out long number, out string failure)
    {
        (number, failure) = (key.Number ?? 0, string.Empty);
        if (key.Number is not null)
            return true;
        const string Prefix = "unable to resolve an integer index in slice: ";
        if (key.Expression is null)
        {
            failure = Prefix + "invalid key type";
            return false;
        }

        var value = key.Expression.Evaluate(context);
        if (value.Kind == OttlKind.Int)
        {
            number = value.Int;
            return true;
        }

        failure = Prefix + (value.IsFailure ? value.Message : $"could not resolve key for map/slice, expecting 'int64' but got '{OttlTypeName.Of(value)}'");
        return false;
    }

    private static OttlValue FromMap(OttlContext context, in OttlValue map, PathKey key, string prefix) =>
        TryText(context, key, out var text, out var failure)
            ? OttlValue.From(AttributeMap.Get(map.Map, text))
            : OttlValue.Failure(prefix + failure);

    private static OttlValue FromList(OttlContext context, in OttlValue list, PathKey key)
    {
        if (!TryNumber(context, key, out var index, out var failure))
            return OttlValue.Failure(failure);
        var count = list.Kind == OttlKind.List ? list.List.Length : list.Slice.Count;
        if (index < 0 || index >= count)
            return OttlValue.Failure($"index {index} out of bounds");
        return list.Kind == OttlKind.List ? list.List[index] : OttlValue.From(list.Slice[(int)index]);
    }
}
