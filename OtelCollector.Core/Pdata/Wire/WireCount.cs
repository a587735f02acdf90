namespace OtelCollector.Core.Pdata.Wire;

/// <summary>Counts the messages at one level of a request: 1 resources, 2 scopes, 3 spans, metrics or log records.</summary>
internal static class WireCount
{
    private const uint ResourcesField = 1;
    private const uint InnerField = 2;

    public static int Entries(SignalData data, int level)
    {
        var count = 0;

        // Joined requests keep their borders, so no field crosses from one segment into the next.
        foreach (var segment in data.Payload)
            count += Entries(segment.Span, level, ResourcesField);
        return count;
    }

    private static int Entries(ReadOnlySpan<byte> message, int level, uint fieldNumber)
    {
        var schema = WireSchema.Traces;
        var count = 0;
        while (!message.IsEmpty)
        {
            var tag = WireReader.ReadVarint(ref message);
            var value = WireReader.ReadValue(ref message, (WireType)(tag & 7));
            if (tag >> 3 == fieldNumber)
                count += level == 1 ? 1 : Entries(value, level - 1, InnerField);
        }

        return count;
    }
}
