using System.Globalization;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Adjusters;

/// <summary>Writes IPv4 addresses that arrived packed into a number in dotted form.</summary>
internal sealed class IpAttributes : IAdjuster
{
    private static readonly string[] Keys = ["ip", "peer.ipv4"];

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources) resource.Attributes = Dotted(resource.Attributes);
        foreach (var span in trace.Spans) span.Attributes = Dotted(span.Attributes);
    }

    private static IReadOnlyList<KeyValue> Dotted(IReadOnlyList<KeyValue> attributes)
    {
        foreach (var key in Keys)
        {
            if (Packed(Attributes.Find(attributes, key)?.Value) is { } address)
                attributes = Attributes.With(attributes, key, new AnyValue { StringValue = address });
        }

        return attributes;
    }

    private static string? Packed(AnyValue? value)
    {
        var address = value?.ValueCase switch
        {
            AnyValue.ValueOneofCase.IntValue => unchecked((uint)value.IntValue),
            AnyValue.ValueOneofCase.DoubleValue => unchecked((uint)(long)value.DoubleValue),
            _ => (uint?)null,
        };
        return address is { } ip
            ? string.Create(CultureInfo.InvariantCulture, $"{ip >> 24}.{(ip >> 16) & 0xff}.{(ip >> 8) & 0xff}.{ip & 0xff}")
            : null;
    }
}
