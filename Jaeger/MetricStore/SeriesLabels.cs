namespace Jaeger.MetricStore;

/// <summary>Labels as the UI looks for them.</summary>
internal static class SeriesLabels
{
    /// <summary>Those of a service or, where one is given, of its operation.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string service, string? operation) => operation is null
        ? [new("service_name", service)]
        : [new("service_name", service), new("operation", operation)];
}
