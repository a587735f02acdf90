namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>A kind of question that is asked many times, about something else each time.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Hit">What stands in an answer once for everything found.</param>
/// <param name="Path">Path and query of one question.</param>
/// <param name="MayBeEmpty">Whether nothing found is a good answer.</param>
internal sealed record QueryKind(string Name, string Hit, Func<Random, string> Path, bool MayBeEmpty = false)
{
    /// <summary>What its 99th percentile has to stay below, in milliseconds; null where nothing is set.</summary>
    public double? Goal { get; init; }
}
