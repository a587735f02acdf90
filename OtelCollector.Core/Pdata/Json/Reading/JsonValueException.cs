namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>A value is not what its field wants.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="at">How far the original would have read.</param>
internal sealed class JsonValueException(string problem, long at) : Exception(problem)
{
    public long At { get; } = at;
}
