using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>The messages in a repeated field of a message.</summary>
internal static class SubMessages
{
    /// <summary>The serialized messages in their order.</summary>
    public static List<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> message, int field)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            if (fields.Field == field) found.Add(fields.In(message));
        }

        return found;
    }
}
