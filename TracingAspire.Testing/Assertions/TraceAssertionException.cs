using System.Diagnostics.CodeAnalysis;

namespace TracingAspire.Testing;

/// <summary>A trace is not as a test expects it; the message has the tree with what is wrong marked at its place.</summary>
[SuppressMessage("Design", "RCS1194", Justification = "It is always about a trace.")]
public sealed class TraceAssertionException : Exception
{
    private TraceAssertionException(string message, Trace trace)
        : base(message) => Trace = trace;

    /// <summary>The trace.</summary>
    public Trace Trace { get; }

    internal static TraceAssertionException Of(Trace trace, string message, TreeNotes notes) =>
        new($"{message}\n\n{TraceTree.Print(trace, notes)}\n", trace);

    internal static TraceAssertionException Of(Trace trace, string message, IEnumerable<(Span Span, string Note)>? notes = null)
    {
        var all = new TreeNotes();
        foreach (var (span, note) in notes ?? [])
            all.Add(span, note);
        return Of(trace, message, all);
    }

    internal static void ThrowIfAny(Trace trace, IEnumerable<(Span Span, string Note)> notes, string message)
    {
        var found = notes.ToList();
        if (found.Count > 0)
            throw Of(trace, message, found);
    }
}
