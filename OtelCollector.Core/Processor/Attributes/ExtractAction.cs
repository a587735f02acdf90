using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Makes attributes of the named groups of a pattern; only texts are looked into.</summary>
internal sealed class ExtractAction(string key, Regex pattern) : AttributeAction
{
    private readonly (int Number, string Name)[] _groups =
        [.. pattern.GetGroupNames().Where(n => n != "0").Select(n => (pattern.GroupNumberFromName(n), GoRegex.OriginalName(n)))];

    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        if (AttributeMap.Get(attributes, key) is not { ValueCase: AnyValue.ValueOneofCase.StringValue } value)
            return;
        var match = pattern.Match(value.StringValue);
        if (!match.Success)
            return;
        foreach (var (number, name) in _groups)
            AttributeMap.Set(attributes, name, new AnyValue { StringValue = match.Groups[number].Value });
    }
}
