using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.File;

/// <summary>The <c>group_by</c> section.</summary>
/// <param name="Attribute">The resource attribute whose value stands in the path; default fileexporter.path_segment.</param>
/// <param name="MaxOpenFiles">Files open at once; default 100.</param>
internal sealed record FileGroupBy(string Attribute, int MaxOpenFiles)
{
    public static FileGroupBy? Read(ConfigSection exporter)
    {
        if (exporter.Section("group_by", "fileexporter.GroupBy") is not { } section)
            return null;
        var isEnabled = section.Boolean("enabled", fallback: false);
        var group = new FileGroupBy(
            section.Text("resource_attribute", "fileexporter.path_segment"),
            (int)section.WholeNumber("max_open_files", 100, 1, int.MaxValue));
        return isEnabled ? group : null;
    }

    public string? Problem(string path)
    {
        var star = path.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || path.LastIndexOf('*') != star)
            return "path must contain exactly one * when group_by is enabled";
        if (star == 0)
            return "path must not start with * when group_by is enabled";
        return Attribute.Length == 0 ? "resource_attribute must not be empty when group_by is enabled" : null;
    }
}
