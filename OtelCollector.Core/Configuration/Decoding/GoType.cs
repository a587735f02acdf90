namespace OtelCollector.Core.Configuration.Decoding;

/// <summary>The names error texts use for the types of values.</summary>
internal static class GoType
{
    /// <summary>The type, e.g. <c>map[string]interface {}</c>.</summary>
    public static string Of(ConfigNode node) => node switch
    {
        ConfigMap => "map[string]interface {}",
        ConfigList => "[]interface {}",
        ConfigScalar { Type: ScalarType.Timestamp } => "time.Time",
        _ => Kind(node),
    };

    /// <summary>The kind of type, e.g. <c>map</c>.</summary>
    public static string Kind(ConfigNode node) => node switch
    {
        ConfigMap => "map",
        ConfigList => "slice",
        ConfigScalar scalar => scalar.Type switch
        {
            ScalarType.Boolean => "bool",
            ScalarType.Integer => "int",
            ScalarType.Float => "float64",
            ScalarType.Timestamp => "struct",
            _ => "string",
        },
        _ => "string",
    };
}
