using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>True for the items that a set of properties means; all properties given must fit.</summary>
internal abstract class ItemMatcher
{
    private readonly (TextMatcher Name, TextMatcher? Version)[] _libraries;
    private readonly AttributesMatcher? _resources;

    private protected ItemMatcher(MatchProperties properties)
    {
        _libraries = [.. properties.Libraries.Select(l => Library(l, properties.Rules))];
        Attributes = properties.Attributes.Count == 0 ? null : Prefixed("error creating attribute filters", () => new AttributesMatcher(properties.Attributes, properties.Rules));
        _resources = properties.Resources.Count == 0 ? null : Prefixed("error creating resource filters", () => new AttributesMatcher(properties.Resources, properties.Rules));
    }

    private protected AttributesMatcher? Attributes { get; }

    /// <summary>Whether the item the context stands at is meant.</summary>
    public abstract bool Matches(OttlContext context);

    private protected bool MatchesSurroundings(OttlContext context)
    {
        foreach (var (name, version) in _libraries)
        {
            if (!name.Matches(context.Scope.Name) || (version is not null && !version.Matches(context.Scope.Version)))
                return false;
        }

        return _resources is null || _resources.Matches(context.Resource.Attributes);
    }

    private protected static TextMatcher? Texts(IReadOnlyList<string> texts, MatchRules rules, string error) =>
        texts.Count == 0 ? null : Prefixed(error, () => TextMatcher.Create(texts, rules));

    private static T Prefixed<T>(string error, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (MatchException e)
        {
            throw new MatchException($"{error}: {e.Message}");
        }
    }

    private static (TextMatcher Name, TextMatcher? Version) Library(LibraryProperty library, MatchRules rules) => (
        Prefixed("error creating library name filters", () => TextMatcher.Create([library.Name], rules)),
        library.Version is null ? null : Prefixed("error creating library version filters", () => TextMatcher.Create([library.Version], rules)));
}

/// <summary>Which spans are meant.</summary>
internal sealed class SpanMatcher : ItemMatcher
{
    // In the order of their names, as the error lists them.
    private static readonly string[] Kinds = ["SPAN_KIND_CLIENT", "SPAN_KIND_CONSUMER", "SPAN_KIND_INTERNAL", "SPAN_KIND_PRODUCER", "SPAN_KIND_SERVER"];
    private static readonly string[] KindNames = ["SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER", "SPAN_KIND_CLIENT", "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"];

    private readonly TextMatcher? _services;
    private readonly TextMatcher? _names;
    private readonly TextMatcher? _kinds;

    /// <summary>Makes the matcher.</summary>
    /// <exception cref="MatchException">The properties do not describe spans.</exception>
    public SpanMatcher(MatchProperties properties)
        : base(Checked(properties))
    {
        _services = Texts(properties.Services, properties.Rules, "error creating service name filters");
        _names = Texts(properties.SpanNames, properties.Rules, "error creating span name filters");
        _kinds = Texts(properties.SpanKinds, properties.Rules, "error creating span kind filters");
    }

    public override bool Matches(OttlContext context) =>
        (_services is null || _services.Matches(ServiceName(context)))
        && (_names is null || _names.Matches(context.Span.Name))
        && (_kinds is null || _kinds.Matches(KindName(context.Span.Kind)))
        && MatchesSurroundings(context)
        && (Attributes is null || Attributes.Matches(context.Span.Attributes));

    private static string ServiceName(OttlContext context) =>
        AttributeMap.Get(context.Resource.Attributes, "service.name") is { } name ? OttlText.Canonical(OttlValue.From(name)) : "<nil-service-name>";

    private static string KindName(Span.Types.SpanKind kind) => (int)kind is >= 0 and var i && i < KindNames.Length ? KindNames[i] : string.Empty;

    private static MatchProperties Checked(MatchProperties properties)
    {
        if (properties.LogBodies.Count > 0)
            throw new MatchException("log_bodies should not be specified for trace spans");
        if (properties.LogSeverityTexts.Count > 0)
            throw new MatchException("log_severity_texts should not be specified for trace spans");
        if (properties.LogSeverity is not null)
            throw new MatchException("log_severity_number should not be specified for trace spans");
        if (properties is { Services.Count: 0, SpanNames.Count: 0, Attributes.Count: 0, Libraries.Count: 0, Resources.Count: 0, SpanKinds.Count: 0 })
            throw new MatchException("at least one of \"attributes\", \"libraries\",  or \"resources\" field must be specified");
        if (properties.Rules.MatchType == "strict" && properties.SpanKinds.Any(k => !Kinds.Contains(k)))
            // The original's list begins with as many empty names.
            throw new MatchException($"span_kinds string must match one of the standard span kinds when match_type=strict: [     {string.Join(' ', Kinds)}]");
        return properties;
    }
}

/// <summary>Which log records are meant.</summary>
internal sealed class LogMatcher : ItemMatcher
{
    private readonly TextMatcher? _bodies;
    private readonly TextMatcher? _severityTexts;
    private readonly SeverityProperty? _severity;

    /// <summary>Makes the matcher.</summary>
    /// <exception cref="MatchException">The properties do not describe log records.</exception>
    public LogMatcher(MatchProperties properties)
        : base(Checked(properties))
    {
        _bodies = Texts(properties.LogBodies, properties.Rules, "error creating log record body filters");
        _severityTexts = Texts(properties.LogSeverityTexts, properties.Rules, "error creating log record severity text filters");
        _severity = properties.LogSeverity;
    }

    public override bool Matches(OttlContext context)
    {
        var record = context.LogRecord;
        return (_bodies is null || _bodies.Matches(Body(record.Body)))
            && (_severityTexts is null || _severityTexts.Matches(record.SeverityText))
            && (_severity is null || (record.SeverityNumber == SeverityNumber.Unspecified ? _severity.MatchUndefined : (long)record.SeverityNumber >= _severity.Min))
            && MatchesSurroundings(context)
            && (Attributes is null || Attributes.Matches(record.Attributes));
    }

    private static string Body(AnyValue? body) => OttlText.Canonical(OttlValue.From(body));

    private static MatchProperties Checked(MatchProperties properties)
    {
        if (properties.SpanNames.Count > 0 || properties.Services.Count > 0 || properties.SpanKinds.Count > 0)
            throw new MatchException("services, span_names, span_kinds and metric_names are not valid for log records");
        if (properties is { Attributes.Count: 0, Libraries.Count: 0, Resources.Count: 0, LogBodies.Count: 0, LogSeverityTexts.Count: 0, LogSeverity: null })
            throw new MatchException("at least one of \"attributes\", \"libraries\", \"span_kinds\", \"resources\", \"log_bodies\", \"log_severity_texts\" or \"log_severity_number\" field must be specified");
        return properties;
    }
}

/// <summary>Which metrics are meant: by name and by resource.</summary>
internal sealed class MetricMatcher : ItemMatcher
{
    private readonly TextMatcher? _names;

    /// <summary>Makes the matcher.</summary>
    /// <exception cref="MatchException">A text is no regular expression, or the match type is unknown.</exception>
    public MetricMatcher(MatchProperties properties)
        : base(properties with { Attributes = [], Libraries = [] })
    {
        if (properties.MetricNames.Count > 0)
            _names = TextMatcher.Create(properties.MetricNames, properties.Rules);
    }

    public override bool Matches(OttlContext context) =>
        (_names is null || _names.Matches(context.Metric.Name)) && MatchesSurroundings(context);
}
