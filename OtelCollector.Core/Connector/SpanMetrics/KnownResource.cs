using System.Text;
using Google.Protobuf;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>A resource as some sender writes it, decoded once: the values of its dimensions and its series.</summary>
internal sealed class KnownResource
{
    public KnownResource(ReadOnlySpan<byte> resource, IReadOnlyList<string> dimensions, IReadOnlyCollection<string> keyAttributes)
    {
        Attributes = Resource.Parser.ParseFrom(resource.ToArray()).Attributes;
        ServiceName = Find(MetricAttributes.ServiceName) is { } service ? service.StringValue : null;
        EncodedServiceName = Encoding.UTF8.GetBytes(ServiceName ?? string.Empty);
        DimensionValues = [.. dimensions.Select(name => Find(name)?.ToByteArray())];
        var key = Attributes
            .Where(a => keyAttributes.Count == 0 || keyAttributes.Contains(a.Key))
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => Convert.ToBase64String(a.ToByteArray()));
        Key = string.Join(',', key);
    }

    /// <summary>What tells resources apart, whatever the order of their attributes.</summary>
    public string Key { get; }

    /// <summary>Null where the resource has no service, so that its spans do not count.</summary>
    public string? ServiceName { get; }

    public byte[] EncodedServiceName { get; }

    public RepeatedField<KeyValue> Attributes { get; }

    /// <summary>Serialized values by the number of the dimension; null where the resource has none.</summary>
    public byte[]?[] DimensionValues { get; }

    /// <summary>Where its spans are counted.</summary>
    public ResourceSeries? Series { get; set; }

    private AnyValue? Find(string key) => Attributes.FirstOrDefault(a => a.Key == key)?.Value;
}
