using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>True for attributes that have all of the settings'.</summary>
internal sealed class AttributesMatcher
{
    private readonly (string Key, AnyValue? Value, TextMatcher? Text)[] _wanted;

    /// <summary>Makes the matcher.</summary>
    /// <exception cref="MatchException">A key is empty, or a value does not fit the match type.</exception>
    public AttributesMatcher(IEnumerable<AttributeProperty> wanted, MatchRules rules) => _wanted = [.. wanted.Select(w => Wanted(w, rules))];

    public bool Matches(RepeatedField<KeyValue> attributes)
    {
        foreach (var (key, value, text) in _wanted)
        {
            if (AttributeMap.Get(attributes, key) is not { } actual)
                return false;
            if (text is not null && !(Simple(actual) is { } simple && text.Matches(simple)))
                return false;
            if (value is not null && !value.Equals(actual))
                return false;
        }

        return true;
    }

    private static (string Key, AnyValue? Value, TextMatcher? Text) Wanted(AttributeProperty property, MatchRules rules)
    {
        if (property.Key.Length == 0)
            throw new MatchException("can't have empty key in the list of attributes");
        if (property.Value is not { } value)
            return (property.Key, null, null);
        if (rules.MatchType == "strict")
            return (property.Key, value, null);
        if (!rules.IsRegexp)
            throw rules.Unrecognized();
        if (value.ValueCase != AnyValue.ValueOneofCase.StringValue)
            throw new MatchException($"match_type=regexp for \"{property.Key}\" only supports Str, but found {OttlTypeName.OfTelemetry(OttlValue.From(value))}");
        return (property.Key, null, TextMatcher.Create([value.StringValue], rules));
    }

    // Lists, maps and bytes have no text here and match no expression.
    private static string? Simple(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue or AnyValue.ValueOneofCase.DoubleValue or AnyValue.ValueOneofCase.IntValue => OttlText.Like(OttlValue.From(value)),
        _ => null,
    };
}
