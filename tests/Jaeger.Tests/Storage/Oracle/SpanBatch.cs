using Google.Protobuf;
using Jaeger.Model;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Spans of one trace that arrived together from one scope of one resource.</summary>
internal sealed class SpanBatch(StoredResource resource, StoredScope scope)
{
    /// <summary>The resource; the same object in all batches cut from one message.</summary>
    public StoredResource Resource { get; } = resource;

    /// <summary>The scope; the same object in all batches cut from one message.</summary>
    public StoredScope Scope { get; } = scope;

    /// <summary>The spans; complete before the batch is published.</summary>
    public List<Span> Spans { get; } = [];

    /// <summary>A view of the batches of a trace; those cut from one resource or scope are one group.</summary>
    public static Trace ToTrace(ReadOnlySpan<SpanBatch> batches)
    {
        var request = new ExportTraceServiceRequest();
        SpanBatch? last = null;
        foreach (var batch in batches)
        {
            if (!ReferenceEquals(batch.Resource, last?.Resource))
                request.ResourceSpans.Add(new ResourceSpans { Resource = batch.Resource.Resource });
            if (!ReferenceEquals(batch.Scope, last?.Scope))
                request.ResourceSpans[^1].ScopeSpans.Add(new ScopeSpans { Scope = batch.Scope.Scope });
            request.ResourceSpans[^1].ScopeSpans[^1].Spans.AddRange(batch.Spans);
            last = batch;
        }

        return OtlpRequest.Traces(request.ToByteArray()).Single();
    }
}

/// <summary>A resource apart from the message it came in, which would keep the spans of other traces alive.</summary>
internal sealed class StoredResource(ResourceSpans origin)
{
    /// <summary>The resource; empty where the message has none.</summary>
    public Resource Resource { get; } = origin.Resource ?? new Resource();

    /// <summary>The schema of the resource.</summary>
    public string SchemaUrl { get; } = origin.SchemaUrl;

    /// <summary>The service's name; empty where there is none.</summary>
    public string ServiceName { get; } =
        origin.Resource is { } resource ? DecodedAttributes.FindString(resource.Attributes, Jaeger.Model.Attributes.ServiceName) : "";
}

/// <summary>A scope apart from the message it came in.</summary>
internal sealed class StoredScope(ScopeSpans origin)
{
    /// <summary>The scope; empty where the message has none.</summary>
    public InstrumentationScope Scope { get; } = origin.Scope ?? new InstrumentationScope();

    /// <summary>The schema of the scope.</summary>
    public string SchemaUrl { get; } = origin.SchemaUrl;
}
