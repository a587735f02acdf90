using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Inserts, updates or both.</summary>
internal sealed class PutAction(string key, AttributeSource source, bool putsNew, bool putsExisting) : AttributeAction
{
    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (!string.Equals(attributes[i].Key, key, StringComparison.Ordinal))
                continue;
            if (putsExisting && source.Get(attributes, client) is { } changed)
                attributes[i].Value = changed;
            return;
        }

        if (putsNew && source.Get(attributes, client) is { } value)
            attributes.Add(new KeyValue { Key = key, Value = value });
    }
}
