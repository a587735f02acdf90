using System.Text;
using Jaeger.Wire;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>The spans of one instrumentation scope within a resource.</summary>
internal sealed class TraceScope
{
    /// <summary>Reads a serialized <c>InstrumentationScope</c>; empty for none. <paramref name="schemaUrl"/> is UTF-8.</summary>
    public TraceScope(ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> schemaUrl)
    {
        SchemaUrl = schemaUrl;
        Attributes = TraceAttributes.Read(message, InstrumentationScope.AttributesFieldNumber);
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case InstrumentationScope.NameFieldNumber:
                    Utf8Name = fields.In(message);
                    break;
                case InstrumentationScope.VersionFieldNumber:
                    Version = fields.In(message);
                    break;
                case InstrumentationScope.DroppedAttributesCountFieldNumber:
                    DroppedAttributes = (uint)fields.Number;
                    break;
            }
        }
    }

    private TraceScope(TraceScope other) =>
        (SchemaUrl, Attributes, Utf8Name, Version, DroppedAttributes) =
        (other.SchemaUrl, other.Attributes, other.Utf8Name, other.Version, other.DroppedAttributes);

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Name { get; }

    /// <summary>The name.</summary>
    public string Name => Encoding.UTF8.GetString(Utf8Name.Span);

    /// <summary>The version in UTF-8.</summary>
    public ReadOnlyMemory<byte> Version { get; }

    /// <summary>The schema of the scope in UTF-8; usually empty.</summary>
    public ReadOnlyMemory<byte> SchemaUrl { get; }

    /// <summary>The attributes.</summary>
    public TraceAttribute[] Attributes { get; set; }

    /// <summary>How many attributes the sender left out.</summary>
    public uint DroppedAttributes { get; }

    /// <summary>The spans in order of arrival.</summary>
    public List<TraceSpan> Spans { get; } = [];

    /// <summary>The scope with other spans.</summary>
    public TraceScope With(IEnumerable<TraceSpan> spans)
    {
        var scope = new TraceScope(this);
        scope.Spans.AddRange(spans);
        return scope;
    }
}
