namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>A Collector to compare.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">
/// Its command line; <c>{grpc}</c>, <c>{http}</c> and <c>{sink}</c> stand for the ports it is to listen on and of its
/// target, which it also finds in the variables LOAD_GRPC_PORT, LOAD_HTTP_PORT and LOAD_SINK_PORT.
/// </param>
internal sealed record Candidate(string Name, string Command)
{
    /// <summary>Reads <c>name=command</c>.</summary>
    public static Candidate Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new Candidate(text[..equals], text[(equals + 1)..])
            : throw new FormatException($"'{text}' is no candidate: write name=command");
    }
}
