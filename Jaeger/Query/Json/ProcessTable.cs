using System.Globalization;
using System.Text.Json;
using Jaeger.Model;
using Names = Jaeger.Query.Json.JaegerNames;

namespace Jaeger.Query.Json;

/// <summary>The distinct processes of a trace, numbered p1, p2 … in the order of their first spans.</summary>
internal sealed class ProcessTable
{
    private const string NoServiceName = "OTLPResourceNoServiceName";
    private readonly List<TraceResource> _processes = [];
    private readonly Dictionary<TraceResource, JsonEncodedText> _keys = new(new SameProcess());

    /// <summary>The key of the resource's process; equal resources share one.</summary>
    public JsonEncodedText KeyOf(TraceResource resource)
    {
        if (_keys.TryGetValue(resource, out var key)) return key;
        _processes.Add(resource);
        return _keys[resource] = JsonEncodedText.Encode("p" + _processes.Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the property that maps keys to processes.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Names.Processes);
        foreach (var process in _processes)
        {
            json.WriteStartObject(_keys[process]);
            json.WriteString(Names.ServiceName, NameOf(process));
            json.WriteStartArray(Names.Tags);
            foreach (var attribute in process.Attributes)
            {
                if (!IsServiceName(attribute)) TagJson.Write(json, attribute);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string NameOf(TraceResource process) => process.Attributes.Length == 0 ? NoServiceName : process.ServiceName;

    private static bool IsServiceName(TraceAttribute attribute) => attribute.Utf8Key.Span.SequenceEqual(SpanAttributes.ServiceName);

    private sealed class SameProcess : IEqualityComparer<TraceResource>
    {
        public bool Equals(TraceResource? x, TraceResource? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null
                && string.Equals(NameOf(x), NameOf(y), StringComparison.Ordinal)
                && Tags(x).SequenceEqual(Tags(y), SameTag.Instance));

        public int GetHashCode(TraceResource obj)
        {
            var hash = default(HashCode);
            hash.Add(NameOf(obj), StringComparer.Ordinal);
            foreach (var attribute in Tags(obj))
            {
                hash.AddBytes(attribute.Utf8Key.Span);
                hash.AddBytes(attribute.Value.Decode().Content.Span);
            }

            return hash.ToHashCode();
        }

        private static IEnumerable<TraceAttribute> Tags(TraceResource resource) => resource.Attributes.Where(a => !IsServiceName(a));
    }

    private sealed class SameTag : IEqualityComparer<TraceAttribute>
    {
        public static readonly SameTag Instance = new();

        public bool Equals(TraceAttribute x, TraceAttribute y)
        {
            if (!x.Utf8Key.Span.SequenceEqual(y.Utf8Key.Span)) return false;
            var (a, b) = (x.Value.Decode(), y.Value.Decode());
            return a.Kind == b.Kind && a.Bits == b.Bits && a.Content.Span.SequenceEqual(b.Content.Span);
        }

        public int GetHashCode(TraceAttribute obj) => obj.Utf8Key.Length;
    }
}
