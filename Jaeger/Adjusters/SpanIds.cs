using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>What the adjusters that need unique span IDs ask first; for most traces there is nothing to do then.</summary>
internal static class SpanIds
{
    /// <summary>True where two spans have the same ID.</summary>
    public static bool AreRepeated(Trace trace)
    {
        var ids = new HashSet<ulong>(trace.SpanCount);
        foreach (var resource in trace.Resources)
        {
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans)
                {
                    if (!ids.Add(span.Id.Value)) return true;
                }
            }
        }

        return false;
    }
}
