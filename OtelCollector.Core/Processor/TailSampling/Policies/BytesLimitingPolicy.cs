using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces while a bucket holds as many bytes as they have; it fills again at a steady rate.</summary>
internal sealed class BytesLimitingPolicy(long bytesPerSecond, long capacity, TimeProvider time) : TracePolicy
{
    private double _available = capacity;
    private long _last = time.GetTimestamp();

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        var now = time.GetTimestamp();
        _available = Math.Min(capacity, _available + (time.GetElapsedTime(_last, now).TotalSeconds * bytesPerSecond));
        _last = now;
        var size = trace.Pieces.Sum(piece => (long)piece.Length);
        if (size > _available)
            return PolicyDecision.NotSampled;
        _available -= size;
        return PolicyDecision.Sampled;
    }
}
