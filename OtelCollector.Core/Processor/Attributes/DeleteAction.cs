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
        Remove(attributes, key);
        if (pattern is null)
            return;
        foreach (var name in attributes.Select(a => a.Key).Where(k => pattern.IsMatch(k)).ToList())
            Remove(attributes, name);
    }

    private static void Remove(RepeatedField<KeyValue> attributes, string key)
    {
        while (AttributeMap.Remove(attributes, key))
        {
            // A key that stands there twice is not to stay.
        }
    }
}
