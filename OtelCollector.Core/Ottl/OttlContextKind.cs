namespace OtelCollector.Core.Ottl;

/// <summary>What a condition or statement is about.</summary>
internal enum OttlContextKind
{
    Resource,
    Scope,
    Span,
    SpanEvent,
    Metric,
    DataPoint,
    Log,
}

/// <summary>The contexts' names in paths and error texts.</summary>
internal static class OttlContextName
{
    public static string Of(OttlContextKind kind) => kind switch
    {
        OttlContextKind.Resource => "resource",
        OttlContextKind.Scope => "scope",
        OttlContextKind.Span => "span",
        OttlContextKind.SpanEvent => "spanevent",
        OttlContextKind.Metric => "metric",
        OttlContextKind.DataPoint => "datapoint",
        _ => "log",
    };

    /// <summary>Where the paths of a context are documented.</summary>
    public static string Documentation(string context) =>
        $"https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/contexts/ottl{context}";
}
