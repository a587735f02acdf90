namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Which parts of which traces come after each other.</summary>
/// <param name="First">Number of the first trace.</param>
/// <param name="Width">Traces that are sent at the same time, a part of each in turns.</param>
/// <param name="Parts">Parts of each trace.</param>
internal sealed record TraceLayout(long First, int Width, int Parts)
{
    private const int Fan = 8;

    /// <summary>Traces of ten spans, each as a whole.</summary>
    public static TraceLayout Small { get; } = new(0, 1, 1);

    public bool HasParts => Parts > 1;

    public TracePart this[long number]
    {
        get
        {
            var within = number % ((long)Width * Parts);
            var part = within / Width;
            var trace = First + (number / ((long)Width * Parts) * Width) + (within % Width);
            return new TracePart(trace, part, part == 0 ? -1 : (part - 1) / Fan);
        }
    }
}
