using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Functions that change telemetry; their value is nil.</summary>
internal static class EditorFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        OttlFunction.Of("set", Set, new("target", Target), new("value", Any)),
        OttlFunction.Of("delete_key", (c, a) => Keep(c, a, (key, gone) => key != gone), new("target", Target), new("key", Text)),
        OttlFunction.Of("keep_keys", KeepKeys, new("target", Target), new("keys", TextLiteralList)),
        new("delete_matching_keys", [new("target", Target), new("pattern", Text)], a => KeepMatching(a, "delete_matching_keys", keepsMatches: false)),
        new("keep_matching_keys", [new("target", Target), new("pattern", Text)], a => KeepMatching(a, "keep_matching_keys", keepsMatches: true)),
    ];

    // Nil changes nothing.
    private static OttlValue Set(OttlContext context, OttlArguments a)
    {
        var value = a.Any(context, 1);
        if (value.IsFailure || value.IsNil)
            return value;
        var write = a.Target(0).Write;
        return write?.Invoke(context, value) is { } error ? OttlValue.Failure(error) : OttlValue.Nil;
    }

    private static OttlValue Keep(OttlContext context, OttlArguments a, Func<string, string, bool> keeps)
    {
        if (Map(context, a) is not { } map || a.Text(context, 1) is not { } key)
            return context.Failure;
        Retain(map, entry => keeps(entry, key));
        return OttlValue.Nil;
    }

    private static OttlValue KeepKeys(OttlContext context, OttlArguments a)
    {
        if (Map(context, a) is not { } map)
            return context.Failure;
        var keys = a.TextLiterals(1);
        Retain(map, key => keys.Contains(key, StringComparer.Ordinal));
        return OttlValue.Nil;
    }

    private static OttlFunction.CallExpression KeepMatching(OttlArguments arguments, string name, bool keepsMatches)
    {
        var regex = new DynamicRegex(name, arguments, 1);
        return new(arguments, (context, a) =>
        {
            if (regex.Get(context) is not { } pattern || Map(context, a) is not { } map)
                return context.Failure;
            Retain(map, key => pattern.IsMatch(key) == keepsMatches);
            return OttlValue.Nil;
        });
    }

    private static RepeatedField<KeyValue>? Map(OttlContext context, OttlArguments a)
    {
        var target = a.Target(0).Read.Evaluate(context);
        if (target.Kind == OttlKind.Map)
            return target.Map;
        context.Failure = target.IsFailure
            ? target
            : OttlValue.Failure($"expected pcommon.Map but got {(target.IsNil ? "nil" : OttlTypeName.Of(target))}");
        return null;
    }

    private static void Retain(RepeatedField<KeyValue> map, Func<string, bool> keeps)
    {
        for (var i = map.Count - 1; i >= 0; i--)
        {
            if (!keeps(map[i].Key))
                map.RemoveAt(i);
        }
    }
}
