using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Takes attributes out, by key, by pattern or by both.</summary>
internal sealed class DeleteAction(string key, Regex? pattern) : AttributeAction
{
    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        for (var i = attributes.Count - 1; i >= 0; i--)
        {
            var name = attributes[i].Key;
            if (string.Equals(name, key, StringComparison.Ordinal) || (pattern is not null && pattern.IsMatch(name)))
                attributes.RemoveAt(i);
        }
    }
}
