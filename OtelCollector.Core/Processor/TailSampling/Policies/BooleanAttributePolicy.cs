using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a boolean of that value; values of other types count as false, as in the original.</summary>
internal sealed class BooleanAttributePolicy(string key, bool wanted, bool isInverted) : AttributePolicy(key, isInverted)
{
    protected override bool MatchesValue(ReadOnlySpan<byte> value, bool isResource)
    {
        var isTrue = false;
        var cursor = new WireCursor(value);
        while (cursor.Next())
            isTrue = cursor.Field == WireTraces.ValueBoolean && cursor.Number != 0;
        return isTrue == wanted;
    }
}
