using System.Text;
using OtelCollector.Core.Pdata.Wire;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Looks for an attribute of resources and spans whose value matches.</summary>
internal abstract class AttributePolicy(string key, bool isInverted) : SpanPolicy
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public override PolicyDecision Evaluate(PendingTrace trace) =>
        When(base.Evaluate(trace) == PolicyDecision.Sampled != isInverted);

    /// <summary>Whether a serialized AnyValue matches.</summary>
    protected abstract bool MatchesValue(ReadOnlySpan<byte> value, bool isResource);

    protected sealed override bool MatchesResource(ReadOnlySpan<byte> resource) =>
        TryFind(resource, WireTraces.ResourceAttributes, out var value) && MatchesValue(value, isResource: true);

    protected sealed override bool MatchesSpan(ReadOnlySpan<byte> span) =>
        TryFind(span, WireTraces.SpanAttributes, out var value) && MatchesValue(value, isResource: false);

    // The first of several attributes of one name counts.
    private bool TryFind(ReadOnlySpan<byte> message, uint attributes, out ReadOnlySpan<byte> value)
    {
        var cursor = new WireCursor(message);
        while (cursor.Next())
        {
            if (cursor.Field == attributes
                && WireTraces.Find(cursor.Bytes, WireTraces.KeyValueKey).SequenceEqual(_key))
            {
                value = WireTraces.Find(cursor.Bytes, WireTraces.KeyValueValue);
                return true;
            }
        }

        value = default;
        return false;
    }
}
