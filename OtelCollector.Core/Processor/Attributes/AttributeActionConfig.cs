using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>One action on attributes as the settings have it.</summary>
internal sealed record AttributeActionConfig
{
    /// <summary>The attribute to act on; required, except for deleting and hashing by pattern.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>The value to give it; its type is the one YAML gives it.</summary>
    public AnyValue? Value { get; init; }

    /// <summary>A regular expression: keys to delete or hash, or named groups to extract.</summary>
    public string Pattern { get; init; } = string.Empty;

    /// <summary>The attribute whose value to take; where it is not there nothing happens.</summary>
    public string FromAttribute { get; init; } = string.Empty;

    /// <summary>What to take from the request: <c>metadata.*</c>, <c>auth.*</c> or <c>client.address</c>.</summary>
    public string FromContext { get; init; } = string.Empty;

    /// <summary>The value where attribute or request have none.</summary>
    public AnyValue? DefaultValue { get; init; }

    /// <summary>The type to convert to: <c>int</c>, <c>double</c> or <c>string</c>.</summary>
    public string ConvertedType { get; init; } = string.Empty;

    /// <summary>What to do; upper or lower case.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>Reads a list of actions.</summary>
    public static IReadOnlyList<AttributeActionConfig> Read(ConfigSection section, string key) =>
        [.. section.SectionList(key, "attraction.ActionKeyValue").Select(Read)];

    private static AttributeActionConfig Read(ConfigSection section) => new()
    {
        Key = section.Text("key", string.Empty),
        Value = ConfigValue.Read(section.Node("value")),
        Pattern = section.Text("pattern", string.Empty),
        FromAttribute = section.Text("from_attribute", string.Empty),
        FromContext = section.Text("from_context", string.Empty),
        DefaultValue = ConfigValue.Read(section.Node("default_value")),
        ConvertedType = section.Text("converted_type", string.Empty),
        Action = section.Text("action", string.Empty),
    };
}
