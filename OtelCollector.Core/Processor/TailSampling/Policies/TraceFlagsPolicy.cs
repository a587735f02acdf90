using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a span whose sampled flag is set.</summary>
internal sealed class TraceFlagsPolicy : SpanPolicy
{
    private const ulong Sampled = 1;

    protected override bool MatchesSpan(ReadOnlySpan<byte> span)
    {
        var flags = 0ul;
        var cursor = new WireCursor(span);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.SpanFlags)
                flags = cursor.Number;
        }

        return (flags & Sampled) != 0;
    }
}
