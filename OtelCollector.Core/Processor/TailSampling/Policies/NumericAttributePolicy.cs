using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a whole number within bounds; values of other types count as 0, as in the original.</summary>
internal sealed class NumericAttributePolicy(string key, long min, long max, bool isInverted)
    : AttributePolicy(key, isInverted)
{
    protected override bool MatchesValue(ReadOnlySpan<byte> value, bool isResource)
    {
        var number = 0L;
        var cursor = new WireCursor(value);
        while (cursor.Next())
            number = cursor.Field == WireTraces.ValueInteger ? (long)cursor.Number : 0;
        return number >= min && number <= max;
    }
}
