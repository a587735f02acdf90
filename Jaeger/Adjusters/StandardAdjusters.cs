using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>All adjusters in the order Jaeger applies them.</summary>
internal sealed class StandardAdjusters(long maxClockSkew, int maxTraceSize = 0) : IAdjuster
{
    private readonly IAdjuster[] _adjusters =
    [
        new TraceSizeLimit(maxTraceSize),
        new SpanIdUniquifier(),
        new AttributeOrder(),
        new SpanDeduplication(),
        new ClockSkew(maxClockSkew),
        new IpAttributes(),
        new LibraryAttributes(),
        new EmptyLinks(),
    ];

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var adjuster in _adjusters) adjuster.Adjust(trace);
    }
}
