using System.Globalization;
using System.Text.Json;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Query.Json;

/// <summary>The distinct processes of a trace, numbered p1, p2 … in the order of their first spans.</summary>
internal sealed class ProcessTable
{
    private const string NoServiceName = "OTLPResourceNoServiceName";
    private readonly List<TraceResource> _processes = [];
    private readonly Dictionary<TraceResource, string> _keys = new(new SameProcess());

    /// <summary>The key of the resource's process; equal resources share one.</summary>
    public string KeyOf(TraceResource resource)
    {
        if (_keys.TryGetValue(resource, out var key)) return key;
        _processes.Add(resource);
        return _keys[resource] = "p" + _processes.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the property that maps keys to processes.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("processes");
        foreach (var process in _processes)
        {
            json.WriteStartObject(_keys[process]);
            json.WriteString("serviceName", process.Attributes.Count == 0 ? NoServiceName : process.ServiceName);
            json.WriteStartArray("tags");
            foreach (var attribute in Tags(process)) TagJson.Write(json, attribute);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<KeyValue> Tags(TraceResource process) =>
        process.Attributes.Where(a => !string.Equals(a.Key, Attributes.ServiceName, StringComparison.Ordinal));

    private sealed class SameProcess : IEqualityComparer<TraceResource>
    {
        public bool Equals(TraceResource? x, TraceResource? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null && string.Equals(x.ServiceName, y.ServiceName, StringComparison.Ordinal) && Tags(x).SequenceEqual(Tags(y)));

        public int GetHashCode(TraceResource obj) =>
            HashCode.Combine(obj.ServiceName.GetHashCode(StringComparison.Ordinal), obj.Attributes.Count);
    }
}
