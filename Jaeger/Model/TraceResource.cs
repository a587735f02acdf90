using System.Text;
using OpenTelemetry.Proto.Resource.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>The spans of one resource in one request.</summary>
internal sealed class TraceResource
{
    /// <summary>Reads a serialized <c>Resource</c>; empty for none. <paramref name="schemaUrl"/> is UTF-8.</summary>
    public TraceResource(ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> schemaUrl)
    {
        SchemaUrl = schemaUrl;
        Attributes = TraceAttributes.Read(message, Resource.AttributesFieldNumber);
        EntityRefs = SubMessages.Of(message, Resource.EntityRefsFieldNumber);
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            if (fields.Field == Resource.DroppedAttributesCountFieldNumber) DroppedAttributes = (uint)fields.Number;
        }
    }

    private TraceResource(TraceResource other) =>
        (SchemaUrl, Attributes, EntityRefs, DroppedAttributes) =
        (other.SchemaUrl, other.Attributes, other.EntityRefs, other.DroppedAttributes);

    /// <summary>The schema of the resource in UTF-8; usually empty.</summary>
    public ReadOnlyMemory<byte> SchemaUrl { get; }

    /// <summary>The attributes.</summary>
    public TraceAttribute[] Attributes { get; set; }

    /// <summary>How many attributes the sender left out.</summary>
    public uint DroppedAttributes { get; }

    /// <summary>The serialized <c>EntityRef</c>s.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> EntityRefs { get; }

    /// <summary>The scopes in order of arrival.</summary>
    public List<TraceScope> Scopes { get; } = [];

    /// <summary>The value of <c>service.name</c>; empty where there is none, or where it is no string.</summary>
    public string ServiceName =>
        TraceAttributes.Find(Attributes, SpanAttributes.ServiceName) is { } name ? Encoding.UTF8.GetString(name.Text.Span) : "";

    /// <summary>The resource as often as needed, each time with at most <paramref name="most"/> of its spans.</summary>
    public IEnumerable<TraceResource> InPieces(int most)
    {
        var (piece, room) = (new TraceResource(this), most);
        foreach (var scope in Scopes)
        {
            for (var at = 0; at < scope.Spans.Count;)
            {
                if (room == 0)
                {
                    yield return piece;
                    (piece, room) = (new TraceResource(this), most);
                }

                var count = Math.Min(room, scope.Spans.Count - at);
                piece.Scopes.Add(scope.With(scope.Spans.GetRange(at, count)));
                (at, room) = (at + count, room - count);
            }
        }

        if (piece.Scopes.Count > 0) yield return piece;
    }
}
