using System.Collections;
using System.Text;
using System.Text.Json;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters of lists and maps, and those that make maps of texts.</summary>
internal static class CollectionFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        OttlFunction.Of("Len", Len, new OttlParameter("target", Any)),
        OttlFunction.Of("ContainsValue", ContainsValue, new("target", Slice), new("item", Any)),
        OttlFunction.Of("Keys", (c, a) => a.Map(c, 0) is { } m ? OttlValue.From([.. m.Select(e => OttlValue.From(e.Key))]) : c.Failure, new OttlParameter("target", Map)),
        OttlFunction.Of("Values", (c, a) => a.Map(c, 0) is { } m ? OttlValue.From([.. m.Select(e => OttlValue.From(e.Value))]) : c.Failure, new OttlParameter("target", Map)),
        OttlFunction.Of("ParseJSON", ParseJson, new OttlParameter("target", Text)),
        new("ParseKeyValue", [new("target", Text), new("delimiter", TextLiteral, true), new("pair_delimiter", TextLiteral, true)], ParseKeyValue),
        new("ExtractPatterns", [new("target", Text), new("pattern", Text)], ExtractPatterns),
        new("Sort", [new("target", Slice), new("order", TextLiteral, true)], Sort),
    ];

    private static OttlValue Len(OttlContext context, OttlArguments a)
    {
        var value = a.Any(context, 0);
        return value.Kind switch
        {
            OttlKind.Failure => value,
            OttlKind.String => OttlValue.From((long)Encoding.UTF8.GetByteCount(value.String)),
            OttlKind.Bytes => OttlValue.From((long)value.Bytes.Length),
            OttlKind.Map => OttlValue.From((long)value.Map.Count),
            OttlKind.Slice => OttlValue.From((long)value.Slice.Count),
            OttlKind.List => OttlValue.From((long)value.List.Length),
            OttlKind.Object when value.Object is ICollection items => OttlValue.From((long)items.Count),
            _ => OttlValue.Failure("target arg must be of type string, []any, pcommon.Map, pcommon.Slice, or pcommon.Value (of type String, Map, Slice)"),
        };
    }

    private static OttlValue ContainsValue(OttlContext context, OttlArguments a)
    {
        if (a.Slice(context, 0) is not { } items)
            return context.Failure;
        var wanted = a.Any(context, 1);
        return wanted.IsFailure
            ? wanted
            : OttlValue.From(Array.Exists(items, item => OttlComparison.Compare(item, wanted, ComparisonOperator.Equal)));
    }

    private static OttlValue ParseJson(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? OttlValue.From(Json(document.RootElement))
                : OttlValue.Failure("could not convert parsed value of type " + document.RootElement.ValueKind + " to JSON object");
        }
        catch (JsonException e)
        {
            return OttlValue.Failure(e.Message);
        }
    }

    private static AnyValue Json(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new KeyValueList();
                foreach (var property in element.EnumerateObject())
                    AttributeMap.Set(map.Values, property.Name, Json(property.Value));
                return new AnyValue { KvlistValue = map };
            case JsonValueKind.Array:
                var slice = new ArrayValue();
                slice.Values.AddRange(element.EnumerateArray().Select(Json));
                return new AnyValue { ArrayValue = slice };
            case JsonValueKind.String:
                return new AnyValue { StringValue = element.GetString() };
            case JsonValueKind.Number:
                return new AnyValue { DoubleValue = element.GetDouble() };
            case JsonValueKind.True or JsonValueKind.False:
                return new AnyValue { BoolValue = element.GetBoolean() };
            default:
                return new AnyValue();
        }
    }

    private static OttlFunction.CallExpression ParseKeyValue(OttlArguments arguments)
    {
        var (delimiter, pairDelimiter) = (arguments.TextLiteral(1) ?? "=", arguments.TextLiteral(2) ?? " ");
        if (delimiter.Length == 0)
            throw new OttlException("delimiter cannot be set to an empty string");
        if (pairDelimiter.Length == 0)
            throw new OttlException("pair delimiter cannot be set to an empty string");
        if (delimiter == pairDelimiter)
            throw new OttlException($"pair delimiter {Syntax.GoQuote.Quote(pairDelimiter)} cannot be equal to delimiter {Syntax.GoQuote.Quote(delimiter)}");
        return new(arguments, (context, a) => ParseKeyValue(context, a, delimiter, pairDelimiter));
    }

    private static OttlValue ParseKeyValue(OttlContext context, OttlArguments a, string delimiter, string pairDelimiter)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        if (text.Length == 0)
            return OttlValue.Failure("cannot parse from empty target");
        var map = new RepeatedField<KeyValue>();
        foreach (var pair in text.Split(pairDelimiter, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = pair.IndexOf(delimiter, StringComparison.Ordinal);
            if (at < 0)
                return OttlValue.Failure($"failed to split pairs into key-values: cannot split {Syntax.GoQuote.Quote(pair)} into 2 items, got 1 item(s)");
            var value = pair[(at + delimiter.Length)..].Trim().Trim('"', '\'');
            AttributeMap.Set(map, pair[..at].Trim().Trim('"', '\''), new AnyValue { StringValue = value });
        }

        return OttlValue.From(map);
    }

    private static OttlFunction.CallExpression ExtractPatterns(OttlArguments arguments)
    {
        var regex = new DynamicRegex("ExtractPatterns", arguments, 1);
        return new(arguments, (context, a) =>
        {
            if (regex.Get(context) is not { } pattern || a.Text(context, 0) is not { } text)
                return context.Failure;
            var map = new RepeatedField<KeyValue>();
            var match = pattern.Match(text);
            if (match.Success)
            {
                foreach (var group in match.Groups.Values.Where(g => !char.IsAsciiDigit(g.Name[0])))
                    AttributeMap.Set(map, GoRegex.OriginalName(group.Name), new AnyValue { StringValue = group.Value });
            }

            return OttlValue.From(map);
        });
    }

    // Numbers by value where all are numbers, else everything as texts.
    private static OttlFunction.CallExpression Sort(OttlArguments arguments)
    {
        var sign = arguments.TextLiteral(1) switch
        {
            null or "asc" => 1,
            "desc" => -1,
            var order => throw new OttlException($"invalid arguments: {order}. Order should be either \"asc\" or \"desc\""),
        };
        return new(arguments, (context, a) =>
        {
            if (a.Slice(context, 0) is not { } items)
                return context.Failure;
            var areNumbers = Array.TrueForAll(items, i => i.Kind is OttlKind.Int or OttlKind.Double);
            OttlValue[] sorted = [.. items];
            Array.Sort(sorted, (x, y) => sign * (areNumbers
                ? Number(x).CompareTo(Number(y))
                : string.CompareOrdinal(OttlText.Canonical(x), OttlText.Canonical(y))));
            return OttlValue.From(sorted);
        });
    }

    private static double Number(in OttlValue value) => value.Kind == OttlKind.Int ? value.Int : value.Double;
}
