using TracingAspire.Testing;

namespace TracingAspire.Tests.Faults.Load;

/// <summary>One request of the load, as its sender saw it.</summary>
internal sealed record LoadRequest(DateTimeOffset Began, string Method, TraceContext Context)
{
    /// <summary>The answer's status; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>From sending to the last byte of the answer.</summary>
    public TimeSpan Duration { get; init; }

    public string? ContentType { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The ID of the task that was acknowledged.</summary>
    public string? TaskId { get; init; }

    /// <summary>The ID of the task that was to be deleted.</summary>
    public string? Deleted { get; init; }

    /// <summary>Why there is no answer, or the text of one that is no success.</summary>
    public string? Problem { get; init; }

    public bool Succeeded => Status is >= 200 and < 300;

    public override string ToString() =>
        $"{Began:HH:mm:ss.fff} {Method} {Status?.ToString() ?? "no answer"} after {Duration.TotalSeconds:0.00} s, trace {Context.TraceId} {Problem}";
}
