using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>An attribute of spans or resources that splits the metrics.</summary>
/// <param name="Name">The attribute, and the name of the metrics' attribute.</param>
/// <param name="Default">Its value where a span has none; null leaves the dimension out then.</param>
internal sealed record Dimension(string Name, string? Default)
{
    private static readonly string[] Reserved =
    [
        MetricAttributes.ServiceName, MetricAttributes.SpanKind, MetricAttributes.StatusCode, MetricAttributes.SpanName,
        MetricAttributes.CollectorInstance,
    ];

    public static IReadOnlyList<Dimension> ReadList(ConfigSection section, string key) =>
    [
        .. section.SectionList(key, "spanmetricsconnector.Dimension")
            .Select(entry => new Dimension(entry.Text("name", string.Empty), entry.Text("default"))),
    ];

    /// <summary>What is wrong with a list of dimensions; null where nothing is.</summary>
    public static string? Check(IEnumerable<Dimension> dimensions)
    {
        var names = new HashSet<string>(Reserved, StringComparer.Ordinal);
        return dimensions.FirstOrDefault(d => !names.Add(d.Name)) is { } twice
            ? $"duplicate dimension name {twice.Name}"
            : null;
    }
}
