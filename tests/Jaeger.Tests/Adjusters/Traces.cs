using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Adjusters;

/// <summary>Views as the storage would give them.</summary>
internal static class Traces
{
    public static Trace Of(params ResourceSpans[] request)
    {
        var (id, batches) = TraceSorter.Sort(request).Traces.Single();
        return TraceAssembly.Assemble(id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
    }

    public static TraceSpan Named(this Trace trace, string name) => trace.Spans.Single(s => s.Stored.Name == name);
}
