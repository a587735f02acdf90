using OtelCollector.Core.Pdata.Wire;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Looks at resources and spans, serialized, until one matches.</summary>
internal abstract class SpanPolicy : TracePolicy
{
    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        foreach (var piece in trace.Pieces)
        {
            if (Matches(piece))
                return PolicyDecision.Sampled;
        }

        return PolicyDecision.NotSampled;
    }

    /// <summary>Whether a serialized Resource matches.</summary>
    protected virtual bool MatchesResource(ReadOnlySpan<byte> resource) => false;

    /// <summary>Whether a serialized Span matches.</summary>
    protected abstract bool MatchesSpan(ReadOnlySpan<byte> span);

    private bool Matches(ReadOnlySpan<byte> request)
    {
        var resourceSpans = WireTraces.Find(request, WireTraces.RequestResourceSpans);
        if (MatchesResource(WireTraces.Find(resourceSpans, WireTraces.ResourceSpansResource)))
            return true;
        var scopes = new WireCursor(resourceSpans);
        while (scopes.Next())
        {
            if (scopes.Field != WireTraces.ResourceSpansScopeSpans)
                continue;
            var spans = new WireCursor(scopes.Bytes);
            while (spans.Next())
            {
                if (spans.Field == WireTraces.ScopeSpansSpans && MatchesSpan(spans.Bytes))
                    return true;
            }
        }

        return false;
    }
}
