namespace TracingAspire.Testing;

/// <summary>What to search for, as Jaeger's search page asks: traces with a span that is all of it.</summary>
public sealed record TraceQuery
{
    /// <summary>The span's service; null for any, which asks for one service after the other.</summary>
    public string? Service { get; init; }

    /// <summary>The span's name; null for any.</summary>
    public string? Operation { get; init; }

    /// <summary>Attributes of the span, compared as text.</summary>
    public IDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The span began at this time or later; default an hour ago.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The span took at least this long; null for any time.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>The span took at most this long; null for any time.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>The most traces of a service to get, the newest first. Jaeger refuses more than it can hold.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The query in words.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Service is not null)
            parts.Add($"service {Service}");
        if (Operation is not null)
            parts.Add($"operation '{Operation}'");
        parts.AddRange(Attributes.Select(attribute => $"{attribute.Key} = {attribute.Value}"));
        if (Since is { } since)
            parts.Add($"since {since:O}");
        if (MinDuration is { } min)
            parts.Add($"at least {DurationText.Of(min)}");
        if (MaxDuration is { } max)
            parts.Add($"at most {DurationText.Of(max)}");
        return parts.Count == 0 ? "any trace" : string.Join(", ", parts);
    }
}
