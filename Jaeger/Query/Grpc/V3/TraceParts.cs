using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query.Grpc.V3;

/// <summary>
/// Turns a trace into messages. One is enough for most; what the clients' usual limit of 4 MiB would refuse is cut
/// between spans, each part with the resource and scope its spans belong to.
/// </summary>
internal static class TraceParts
{
    /// <summary>The most bytes of a message with several spans.</summary>
    public const int LargestPart = 4 * 1024 * 1024;

    // Tags and lengths around a span, its scope and its resource.
    private const int Framing = 64;

    /// <summary>The messages, in the order of the trace.</summary>
    public static IEnumerable<TracesData> Split(Trace trace)
    {
        var whole = TracesData.Parser.ParseFrom(trace.ToBytes());
        return whole.CalculateSize() <= LargestPart ? [whole] : Cut(whole);
    }

    private static IEnumerable<TracesData> Cut(TracesData whole)
    {
        var (part, size) = (new TracesData(), 0);
        foreach (var resource in whole.ResourceSpans)
        {
            var resourceSize = (resource.Resource?.CalculateSize() ?? 0) + resource.SchemaUrl.Length;
            ResourceSpans? inPart = null;
            foreach (var scope in resource.ScopeSpans)
            {
                var headSize = resourceSize + (scope.Scope?.CalculateSize() ?? 0) + scope.SchemaUrl.Length + Framing;
                ScopeSpans? scopeInPart = null;
                foreach (var span in scope.Spans)
                {
                    var spanSize = span.CalculateSize() + Framing + (scopeInPart is null ? headSize : 0);
                    if (size > 0 && size + spanSize > LargestPart)
                    {
                        yield return part;
                        (part, size, inPart, scopeInPart) = (new TracesData(), 0, null, null);
                        spanSize += headSize;
                    }

                    if (inPart is null) part.ResourceSpans.Add(inPart = new ResourceSpans { Resource = resource.Resource, SchemaUrl = resource.SchemaUrl });
                    if (scopeInPart is null) inPart.ScopeSpans.Add(scopeInPart = new ScopeSpans { Scope = scope.Scope, SchemaUrl = scope.SchemaUrl });
                    scopeInPart.Spans.Add(span);
                    size += spanSize;
                }
            }
        }

        if (size > 0) yield return part;
    }
}
