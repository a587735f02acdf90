using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>An attribute to look for; without value its key is enough.</summary>
internal sealed record AttributeProperty(string Key, AnyValue? Value);

/// <summary>An instrumentation scope to look for; without version any version is meant.</summary>
internal sealed record LibraryProperty(string Name, string? Version);

/// <summary>A least severity of log records.</summary>
internal sealed record SeverityProperty(long Min, bool MatchUndefined);

/// <summary>The settings of <c>include</c> and <c>exclude</c>: which spans, log records or metrics are meant.</summary>
internal sealed record MatchProperties
{
    /// <summary>How texts are compared; required.</summary>
    public required MatchRules Rules { get; init; }

    /// <summary>Values of <c>service.name</c>; spans only.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Names of spans.</summary>
    public IReadOnlyList<string> SpanNames { get; init; } = [];

    /// <summary>Kinds of spans, e.g. <c>SPAN_KIND_SERVER</c>.</summary>
    public IReadOnlyList<string> SpanKinds { get; init; } = [];

    /// <summary>Bodies of log records.</summary>
    public IReadOnlyList<string> LogBodies { get; init; } = [];

    /// <summary>Severity texts of log records.</summary>
    public IReadOnlyList<string> LogSeverityTexts { get; init; } = [];

    /// <summary>A least severity of log records.</summary>
    public SeverityProperty? LogSeverity { get; init; }

    /// <summary>Names of metrics.</summary>
    public IReadOnlyList<string> MetricNames { get; init; } = [];

    /// <summary>Attributes that all must be there.</summary>
    public IReadOnlyList<AttributeProperty> Attributes { get; init; } = [];

    /// <summary>Resource attributes that all must be there.</summary>
    public IReadOnlyList<AttributeProperty> Resources { get; init; } = [];

    /// <summary>Instrumentation scopes.</summary>
    public IReadOnlyList<LibraryProperty> Libraries { get; init; } = [];

    /// <summary>Reads a section <c>include</c> or <c>exclude</c>; null where it is not there.</summary>
    public static MatchProperties? Read(ConfigSection parent, string key)
    {
        if (parent.Section(key, "filterconfig.MatchProperties") is not { } section)
            return null;
        return new MatchProperties
        {
            Rules = ReadRules(section),
            Services = section.TextList("services", []),
            SpanNames = section.TextList("span_names", []),
            SpanKinds = section.TextList("span_kinds", []),
            LogBodies = section.TextList("log_bodies", []),
            LogSeverityTexts = section.TextList("log_severity_texts", []),
            LogSeverity = section.Section("log_severity_number", "filterconfig.LogSeverityNumberMatchProperties") is { } severity
                ? new SeverityProperty(severity.WholeNumber("min", 0, int.MinValue, int.MaxValue), severity.Boolean("match_undefined", false))
                : null,
            MetricNames = section.TextList("metric_names", []),
            Attributes = ReadAttributes(section, "attributes"),
            Resources = ReadAttributes(section, "resources"),
            Libraries = [.. section.SectionList("libraries", "filterconfig.InstrumentationLibrary").Select(l => new LibraryProperty(l.Text("name", string.Empty), l.Text("version")))],
        };
    }

    /// <summary>Reads <c>match_type</c> and <c>regexp</c>.</summary>
    public static MatchRules ReadRules(ConfigSection section)
    {
        var matchType = section.Text("match_type", string.Empty);
        if (section.Section("regexp", "regexp.Config") is not { } regexp)
            return new MatchRules(matchType, 0);
        var isCached = regexp.Boolean("cacheenabled", false);
        var size = (int)regexp.WholeNumber("cachemaxnumentries", 0, 0, int.MaxValue);
        return new MatchRules(matchType, isCached ? size == 0 ? int.MaxValue : size : 0);
    }

    /// <summary>Reads a list of attributes.</summary>
    public static IReadOnlyList<AttributeProperty> ReadAttributes(ConfigSection section, string key) =>
        [.. section.SectionList(key, "filterconfig.Attribute").Select(a => new AttributeProperty(a.Text("key", string.Empty), ConfigValue.Read(a.Node("value"))))];
}
