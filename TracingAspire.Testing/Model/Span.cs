namespace TracingAspire.Testing;

/// <summary>One span of a <see cref="Testing.Trace"/>, with its place in it.</summary>
public sealed class Span
{
    private readonly List<Span> _children = [];

    internal Span()
    {
    }

    /// <summary>The trace: 32 lower-case hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>This span: 16 lower-case hexadecimal digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>The parent's span ID, also where that span is not in the trace; null where there is no parent.</summary>
    public string? ParentSpanId { get; init; }

    /// <summary>The resource attribute <c>service.name</c>; empty where there is none.</summary>
    public string Service { get; init; } = "";

    /// <summary>The span's name; Jaeger says operation.</summary>
    public required string Name { get; init; }

    /// <summary>What the span stands for in a call.</summary>
    public SpanKind Kind { get; init; }

    /// <summary>How the work ended.</summary>
    public SpanStatus Status { get; init; }

    /// <summary>What is said about the status; empty where nothing is.</summary>
    public string StatusMessage { get; init; } = "";

    /// <summary>The span's attributes.</summary>
    public SpanAttributes Attributes { get; init; } = SpanAttributes.Empty;

    /// <summary>The attributes of the service instance that made the span.</summary>
    public SpanAttributes Resource { get; init; } = SpanAttributes.Empty;

    /// <summary>The name of the instrumentation scope (in .NET the activity source); empty where there is none.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The events in the order in which they happened.</summary>
    public IReadOnlyList<SpanEvent> Events { get; init; } = [];

    /// <summary>The links, as the service gave them.</summary>
    public IReadOnlyList<SpanLink> Links { get; init; } = [];

    /// <summary>What Jaeger found wrong with the span while it put the trace together, such as a clock that is off.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>When the work began, by the clock of its service.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>How long it took, to 100 ns.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>When the work ended.</summary>
    public DateTimeOffset End => Start + Duration;

    /// <summary>The trace this span is part of.</summary>
    public Trace Trace { get; internal set; } = null!;

    /// <summary>The parent; null for a root and for an orphan.</summary>
    public Span? Parent { get; private set; }

    /// <summary>The children by start.</summary>
    public IReadOnlyList<Span> Children => _children;

    /// <summary>The parent, its parent and so on up to the root.</summary>
    public IEnumerable<Span> Ancestors
    {
        get
        {
            for (var span = Parent; span is not null; span = span.Parent)
                yield return span;
        }
    }

    /// <summary>The children, each followed by its own descendants.</summary>
    public IEnumerable<Span> Descendants
    {
        get
        {
            var rest = new Stack<Span>(_children.AsEnumerable().Reverse());
            while (rest.TryPop(out var span))
            {
                yield return span;
                for (var child = span._children.Count - 1; child >= 0; child--)
                    rest.Push(span._children[child]);
            }
        }
    }

    /// <summary>Whether the status is an error.</summary>
    public bool HasError => Status is SpanStatus.Error;

    /// <summary>Whether it has a parent that the trace lacks: a span was lost, or has not arrived yet.</summary>
    public bool IsOrphan => Parent is null && ParentSpanId is not null && !Trace.IsCaller(ParentSpanId);

    /// <summary>Service, name, kind and duration on one line.</summary>
    public override string ToString() => SpanText.Of(this);

    internal void Adopt(Span child)
    {
        child.Parent = this;
        _children.Add(child);
    }
}
