using Jaeger.Wire;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>Reads serialized <c>ExportTraceServiceRequest</c>s, whose bytes the views keep using.</summary>
internal static class OtlpRequest
{
    /// <summary>The resources with all their spans, of whatever trace.</summary>
    public static List<TraceResource> Read(ReadOnlyMemory<byte> request)
    {
        var resources = new List<TraceResource>();
        foreach (var resourceSpans in SubMessages.Of(request, ExportTraceServiceRequest.ResourceSpansFieldNumber))
        {
            var part = Part.Read(resourceSpans);
            var resource = new TraceResource(part.Head, part.SchemaUrl);
            resources.Add(resource);
            foreach (var scopeSpans in part.Children)
            {
                var inner = Part.Read(scopeSpans);
                var scope = new TraceScope(inner.Head, inner.SchemaUrl);
                resource.Scopes.Add(scope);
                foreach (var span in inner.Children) scope.Spans.Add(new TraceSpan(span));
            }
        }

        return resources;
    }

    /// <summary>The traces in the order they appear, each with its own resources and scopes.</summary>
    public static IReadOnlyCollection<Trace> Traces(ReadOnlyMemory<byte> request)
    {
        var builders = new Dictionary<TraceId, Builder>();
        var order = new List<Trace>();
        foreach (var resourceSpans in SubMessages.Of(request, ExportTraceServiceRequest.ResourceSpansFieldNumber))
        {
            var resource = Part.Read(resourceSpans);
            foreach (var scopeSpans in resource.Children)
            {
                var scope = Part.Read(scopeSpans);
                foreach (var message in scope.Children)
                {
                    var span = new TraceSpan(message);
                    if (!builders.TryGetValue(span.TraceId, out var builder))
                    {
                        builders[span.TraceId] = builder = new Builder(new Trace(span.TraceId));
                        order.Add(builder.Trace);
                    }

                    builder.Add(resource, scope, span);
                }
            }
        }

        return order;
    }

    /// <summary><c>ResourceSpans</c> or <c>ScopeSpans</c>, which number their fields alike.</summary>
    private sealed record Part(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> SchemaUrl, List<ReadOnlyMemory<byte>> Children)
    {
        public static Part Read(ReadOnlyMemory<byte> message)
        {
            ReadOnlyMemory<byte> head = default;
            ReadOnlyMemory<byte> schemaUrl = default;
            var fields = new WireCursor(message.Span);
            while (fields.Next())
            {
                switch (fields.Field)
                {
                    case ResourceSpans.ResourceFieldNumber:
                        head = fields.In(message);
                        break;
                    case ResourceSpans.SchemaUrlFieldNumber:
                        schemaUrl = fields.In(message);
                        break;
                }
            }

            return new Part(head, schemaUrl, SubMessages.Of(message, ResourceSpans.ScopeSpansFieldNumber));
        }
    }

    private sealed class Builder(Trace trace)
    {
        private Part? _resource;
        private Part? _scope;

        public Trace Trace { get; } = trace;

        public void Add(Part resource, Part scope, TraceSpan span)
        {
            if (!ReferenceEquals(resource, _resource))
            {
                (_resource, _scope) = (resource, null);
                Trace.Resources.Add(new TraceResource(resource.Head, resource.SchemaUrl));
            }

            if (!ReferenceEquals(scope, _scope))
            {
                _scope = scope;
                Trace.Resources[^1].Scopes.Add(new TraceScope(scope.Head, scope.SchemaUrl));
            }

            Trace.Resources[^1].Scopes[^1].Spans.Add(span);
        }
    }
}
