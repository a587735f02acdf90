using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>
/// The <c>resource</c> section: <c>attributes</c> as a list of names and values, or the older form, a map in which null
/// takes an attribute away.
/// </summary>
internal sealed class ResourceConfig
{
    private readonly Dictionary<string, string?> _attributes = new(StringComparer.Ordinal);

    /// <summary>Attributes given in the older form.</summary>
    public IReadOnlyList<string> Legacy { get; private set; } = [];

    public void Bind(ConfigSection section)
    {
        section.AcceptWithoutEffect("schema_url", "detectors");
        if (section.HasValue("attributes_list"))
            section.AddInvalid("resource::attributes_list is not currently supported, please use resource::attributes");
        foreach (var attribute in section.SectionList("attributes", "config.AttributeNameValue"))
        {
            attribute.AcceptWithoutEffect("type");
            _attributes[attribute.Text("name", string.Empty)] = Convert.ToString(attribute.Any("value"), System.Globalization.CultureInfo.InvariantCulture);
        }

        var hasAttributes = _attributes.Count > 0;
        var legacy = section.AnyMap().Where(e => e.Key is not ("schema_url" or "detectors" or "attributes" or "attributes_list")).ToList();
        foreach (var (key, value) in legacy)
        {
            if (value is null or string)
                _attributes[key] = (string?)value;
            else
                section.AddInvalid($"legacy resource attribute \"{key}\" must be string or null");
        }

        if (hasAttributes && legacy.Count > 0)
            section.AddInvalid("resource::attributes cannot be used together with legacy inline resource attributes");
        Legacy = [.. legacy.Select(e => e.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The attributes over the given defaults, by name.</summary>
    public SortedDictionary<string, string> Over(IReadOnlyDictionary<string, string> defaults)
    {
        var resource = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in defaults)
            resource[key] = value;
        foreach (var (key, value) in _attributes)
        {
            resource.Remove(key);
            if (value is not null)
                resource[key] = value;
        }

        return resource;
    }
}
