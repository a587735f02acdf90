using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Takes attributes out, by key, by pattern or by both.</summary>
internal sealed class DeleteAction(string key, Regex? pattern) : AttributeAction
{
    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        while (AttributeMap.Remove(attributes, key))
        {
            // A key that stands there twice is not to stay.
        }

        for (var i = attributes.Count - 1; pattern is not null && i >= 0; i--)
        {
            if (pattern.IsMatch(attributes[i].Key))
                attributes.RemoveAt(i);
        }
    }
}
