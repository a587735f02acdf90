namespace OtelCollector.Core.Ottl.Expressions;

/// <summary>What a condition says of a piece of telemetry.</summary>
internal enum OttlTruth : byte
{
    False,
    True,

    /// <summary>The condition has no answer; <see cref="OttlContext.Error"/> says why.</summary>
    Failed,
}

/// <summary>A node of a condition.</summary>
internal abstract class OttlTest
{
    public abstract OttlTruth Evaluate(OttlContext context);

    protected static OttlTruth From(bool isTrue) => isTrue ? OttlTruth.True : OttlTruth.False;
}
