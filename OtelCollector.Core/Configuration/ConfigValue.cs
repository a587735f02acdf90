using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Configuration;

/// <summary>Values of the user's own in a configuration, with the types YAML gives them.</summary>
internal static class ConfigValue
{
    /// <summary>The value as telemetry; null where the file has none.</summary>
    public static AnyValue? Read(ConfigNode? node) => node is null or { IsNull: true } ? null : Value(node);

    private static AnyValue Value(ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                var entries = new KeyValueList();
                foreach (var (key, value) in map.Entries)
                    entries.Values.Add(new KeyValue { Key = key, Value = Value(value) });
                return new AnyValue { KvlistValue = entries };
            case ConfigList list:
                var items = new ArrayValue();
                items.Values.AddRange(list.Items.Select(Value));
                return new AnyValue { ArrayValue = items };
            default:
                return node.IsNull ? new AnyValue() : Scalar((ConfigScalar)node);
        }
    }

    private static AnyValue Scalar(ConfigScalar scalar) => scalar.Type switch
    {
        ScalarType.Boolean => new AnyValue { BoolValue = bool.Parse(scalar.Text) },
        ScalarType.Integer when ScalarResolution.Integer(scalar.Text) is { } number && number <= long.MaxValue =>
            new AnyValue { IntValue = (long)number },
        ScalarType.Integer or ScalarType.Float => new AnyValue { DoubleValue = ScalarResolution.Number(scalar.Text) },
        _ => new AnyValue { StringValue = scalar.Text },
    };
}
