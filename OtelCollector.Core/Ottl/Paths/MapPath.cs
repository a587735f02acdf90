using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>A map of the telemetry, whole or by keys.</summary>
internal static class MapPath
{
    /// <summary>The path to a map at the current segment.</summary>
    public static PathAccess Resolve(PathWalk path, Func<OttlContext, RepeatedField<KeyValue>?> map)
    {
        var keys = path.Keys;
        if (keys.Count == 0)
            return new PathAccess(new ReadExpression(c => map(c) is { } m ? OttlValue.From(m) : OttlValue.Nil), (c, v) => Replace(map(c), v));
        OttlExpression read = keys is [{ Text: { } key }]
            ? new AttributeExpression(map, key)
            : new IndexExpression(new ReadExpression(c => map(c) is { } m ? OttlValue.From(m) : OttlValue.Nil), keys, "cannot get map value: ");
        return new PathAccess(read, (context, value) => Set(context, map(context), keys, value));
    }

    private static string? Replace(RepeatedField<KeyValue>? map, OttlValue value)
    {
        if (map is null || value.Kind != OttlKind.Map || ReferenceEquals(map, value.Map))
            return null;
        var copy = value.Map.Clone();
        map.Clear();
        map.AddRange(copy);
        return null;
    }

    private static string? Set(OttlContext context, RepeatedField<KeyValue>? map, IReadOnlyList<PathKey> keys, OttlValue value)
    {
        if (map is null || TelemetryValue.From(value) is not { } converted)
            return null;
        if (!IndexExpression.TryText(context, keys[0], out var first, out var failure))
            return "cannot set map value: " + failure;
        var rest = keys.Skip(1).ToArray();
        if (rest.Length == 0)
        {
            AttributeMap.Set(map, first, converted);
            return null;
        }

        var existing = AttributeMap.Get(map, first)?.Clone() ?? new AnyValue();
        var error = ValuePath.Set(context, existing, rest, converted);
        if (error is null)
            AttributeMap.Set(map, first, existing);
        return error;
    }

    /// <summary>The value of one key of a map, the path most conditions are made of.</summary>
    private sealed class AttributeExpression(Func<OttlContext, RepeatedField<KeyValue>?> map, string key) : OttlExpression
    {
        public override OttlValue Evaluate(OttlContext context) =>
            map(context) is { } entries ? OttlValue.From(AttributeMap.Get(entries, key)) : OttlValue.Nil;
    }
}
