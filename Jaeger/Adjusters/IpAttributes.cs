using System.Globalization;
using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Writes IPv4 addresses that arrived packed into a number in dotted form.</summary>
internal sealed class IpAttributes : IAdjuster
{
    // The first number that no 64-bit integer reaches; the original's conversion gives 0 from there on.
    private const double TooLarge = 9223372036854775808.0;

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            Adjust(resource.Attributes);
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans) Adjust(span.Attributes);
            }
        }
    }

    private static void Adjust(TraceAttribute[] attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            ref readonly var attribute = ref attributes[i];
            if (!IsAddress(attribute.Utf8Key.Span) || Packed(attribute.Value.Decode()) is not { } ip) continue;
            var dotted = string.Create(CultureInfo.InvariantCulture, $"{ip >> 24}.{(ip >> 16) & 0xff}.{(ip >> 8) & 0xff}.{ip & 0xff}");
            attributes[i] = attribute with { Value = AttributeValue.OfText(dotted) };
        }
    }

    private static bool IsAddress(ReadOnlySpan<byte> key) => key.SequenceEqual("ip"u8) || key.SequenceEqual("peer.ipv4"u8);

    private static uint? Packed(DecodedValue value) => value.Kind switch
    {
        ValueKind.Integer => unchecked((uint)value.Integer),
        ValueKind.Double => value.Double >= TooLarge ? 0 : unchecked((uint)(long)value.Double),
        _ => null,
    };
}
