namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>What is searched for; the time in nanoseconds since 1970.</summary>
internal sealed record SearchCondition(long Start, long End)
{
    public string? Service { get; init; }

    public string? Operation { get; init; }

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public TimeSpan DurationMin { get; init; }

    public int Limit { get; init; } = 20;

    public SearchCondition With(string key, string value) =>
        this with { Attributes = new Dictionary<string, string>(Attributes, StringComparer.Ordinal) { [key] = value } };
}
