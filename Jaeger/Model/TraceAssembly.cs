namespace Jaeger.Model;

/// <summary>Puts the batches of a trace together to a view of it.</summary>
internal static class TraceAssembly
{
    /// <summary>A view with the batches in their order; those cut from one resource or scope are one group.</summary>
    public static Trace Assemble(TraceId id, ReadOnlySpan<SpanBatch> batches)
    {
        var trace = new Trace(id);
        StoredResource? resource = null;
        StoredScope? scope = null;
        foreach (var batch in batches)
        {
            if (!ReferenceEquals(batch.Resource, resource))
            {
                (resource, scope) = (batch.Resource, null);
                trace.Resources.Add(new TraceResource(resource.Resource, resource.SchemaUrl));
            }

            if (!ReferenceEquals(batch.Scope, scope))
            {
                scope = batch.Scope;
                trace.Resources[^1].Scopes.Add(new TraceScope(scope.Scope, scope.SchemaUrl));
            }

            trace.Resources[^1].Scopes[^1].Spans.AddRange(batch.Spans.Select(s => new TraceSpan(s)));
        }

        return trace;
    }
}
