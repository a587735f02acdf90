using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Model;

/// <summary>One reader's own view of a trace, grouped as in OTLP; the reader may change it as it likes.</summary>
internal sealed class Trace(TraceId id)
{
    /// <summary>The identifier all its spans share.</summary>
    public TraceId Id { get; } = id;

    /// <summary>The resources in order of arrival.</summary>
    public List<TraceResource> Resources { get; } = [];

    /// <summary>All spans in order of arrival.</summary>
    public IEnumerable<TraceSpan> Spans => Resources.SelectMany(r => r.Scopes).SelectMany(s => s.Spans);

    /// <summary>The stored messages behind this view, without what adjusters changed.</summary>
    public IReadOnlyList<ResourceSpans> ToResourceSpans()
    {
        var messages = new List<ResourceSpans>(Resources.Count);
        foreach (var resource in Resources)
        {
            var message = new ResourceSpans { Resource = resource.Stored, SchemaUrl = resource.SchemaUrl };
            foreach (var scope in resource.Scopes)
            {
                var scopeSpans = new ScopeSpans { Scope = scope.Stored, SchemaUrl = scope.SchemaUrl };
                scopeSpans.Spans.AddRange(scope.Spans.Select(s => s.Stored));
                message.ScopeSpans.Add(scopeSpans);
            }

            messages.Add(message);
        }

        return messages;
    }
}

/// <summary>The spans of one resource in one request.</summary>
internal sealed class TraceResource(Resource stored, string schemaUrl)
{
    /// <summary>The resource as stored; read only.</summary>
    public Resource Stored { get; } = stored;

    /// <summary>The schema of the resource; usually empty.</summary>
    public string SchemaUrl { get; } = schemaUrl;

    /// <summary>The attributes; replace the list to change them.</summary>
    public IReadOnlyList<KeyValue> Attributes { get; set; } = stored.Attributes;

    /// <summary>The scopes in order of arrival.</summary>
    public List<TraceScope> Scopes { get; } = [];

    /// <summary>The value of <c>service.name</c>; empty where there is none.</summary>
    public string ServiceName => Model.Attributes.FindString(Attributes, Model.Attributes.ServiceName);
}

/// <summary>The spans of one instrumentation scope within a resource.</summary>
internal sealed class TraceScope(InstrumentationScope stored, string schemaUrl)
{
    /// <summary>The scope as stored; read only.</summary>
    public InstrumentationScope Stored { get; } = stored;

    /// <summary>The schema of the scope; usually empty.</summary>
    public string SchemaUrl { get; } = schemaUrl;

    /// <summary>The attributes; replace the list to change them.</summary>
    public IReadOnlyList<KeyValue> Attributes { get; set; } = stored.Attributes;

    /// <summary>The spans in order of arrival.</summary>
    public List<TraceSpan> Spans { get; } = [];
}
