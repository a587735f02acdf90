using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>Which attributes are kept: those <c>included</c> (none named: all) but not <c>excluded</c>.</summary>
internal sealed record AttributeFilter(IReadOnlyList<string> Included, IReadOnlyList<string> Excluded)
{
    public static AttributeFilter? Read(ConfigSection section, string key) =>
        section.Section(key, "config.IncludeExclude") is { } lists
            ? new(lists.TextList("included", []), lists.TextList("excluded", []))
            : null;

    public bool Keeps(string name) => !Excluded.Contains(name) && (Included.Count == 0 || Included.Contains(name));
}
