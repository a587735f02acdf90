using System.Diagnostics.CodeAnalysis;

namespace TracingAspire.Testing;

/// <summary>A trace did not come, or was not complete, within the time; the message has the tree of what there is.</summary>
[SuppressMessage("Design", "RCS1194", Justification = "It always says what was found.")]
public sealed class TraceTimeoutException : TimeoutException
{
    internal TraceTimeoutException(string message, IReadOnlyList<Trace> traces, Exception? inner)
        : base(message, inner) => Traces = traces;

    /// <summary>What was found up to then, possibly nothing.</summary>
    public IReadOnlyList<Trace> Traces { get; }
}
