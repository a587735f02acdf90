using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a span of one of these status codes.</summary>
internal sealed class StatusCodePolicy(IReadOnlyList<int> codes) : SpanPolicy
{
    private readonly int[] _codes = [.. codes];

    protected override bool MatchesSpan(ReadOnlySpan<byte> span)
    {
        var code = 0;
        var cursor = new WireCursor(WireTraces.Find(span, WireTraces.SpanStatus));
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.StatusCode)
                code = (int)cursor.Number;
        }

        return Array.IndexOf(_codes, code) >= 0;
    }
}
