namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>The traces of more than ten spans.</summary>
internal static class LargeTraces
{
    private const int Hundreds = 200;
    private const int HugeParts = 5_000;

    /// <summary>Traces of 100 spans, ten at a time, a tenth of each in a request.</summary>
    public static TraceLayout Hundred { get; } = new(TraceFacts.Large, 10, 10);

    /// <summary>Requests of the traces of 100 spans.</summary>
    public static int HundredRequests => Hundreds * Hundred.Parts / TraceRequestTemplate.Traces;

    /// <summary>One trace of 50,000 spans.</summary>
    public static TraceLayout Huge { get; } = new(TraceFacts.Large + Hundreds, 1, HugeParts);

    /// <summary>Requests of the trace of 50,000 spans.</summary>
    public static int HugeRequests => HugeParts / TraceRequestTemplate.Traces;

    /// <summary>The number of any trace of 100 spans.</summary>
    public static long Any(Random random) => Hundred.First + random.Next(Hundreds);
}
