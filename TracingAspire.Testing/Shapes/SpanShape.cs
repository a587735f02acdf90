namespace TracingAspire.Testing;

/// <summary>
/// What a test expects of a span and of the spans below it. Shapes never change: each method gives a new one.
/// <code>
/// Server("task-service", "POST /api/tasks")
///     .With("http.response.status_code", 201)
///     .WithChildren(Client("task-service", "DynamoDB.PutItem"))
/// </code>
/// </summary>
public sealed partial class SpanShape
{
    private SpanShape(SpanKind? kind, string? service, string? name) => (Kind, Service, Name) = (kind, service, name);

    private SpanShape(SpanShape other) => (Kind, Service, Name, Expectations, Children, Descendants, TakesAnyChildren, AtFewest, AtMost) =
        (other.Kind, other.Service, other.Name, other.Expectations, other.Children, other.Descendants, other.TakesAnyChildren, other.AtFewest, other.AtMost);

    internal SpanKind? Kind { get; }

    internal string? Service { get; }

    internal string? Name { get; }

    internal IReadOnlyList<SpanExpectation> Expectations { get; private init; } = [];

    internal IReadOnlyList<SpanShape> Children { get; private init; } = [];

    internal IReadOnlyList<SpanShape> Descendants { get; private init; } = [];

    internal bool TakesAnyChildren { get; private init; }

    internal int AtFewest { get; private init; } = 1;

    /// <summary>Null where the test does not say: then once, and where other spans may be there, any number of times.</summary>
    internal int? AtMost { get; private init; }

    /// <summary>A span of any kind.</summary>
    /// <param name="service">Its service; null for any.</param>
    /// <param name="name">Its name, in which <c>*</c> stands for any text; null for any.</param>
    public static SpanShape AnyKind(string? service = null, string? name = null) => new(kind: null, service, name);

    /// <summary>A span that answers a request.</summary>
    /// <inheritdoc cref="AnyKind"/>
    public static SpanShape Server(string? service = null, string? name = null) => new(SpanKind.Server, service, name);

    /// <summary>A span that makes a request.</summary>
    /// <inheritdoc cref="AnyKind"/>
    public static SpanShape Client(string? service = null, string? name = null) => new(SpanKind.Client, service, name);

    /// <summary>A span of work within a service.</summary>
    /// <inheritdoc cref="AnyKind"/>
    public static SpanShape Internal(string? service = null, string? name = null) => new(SpanKind.Internal, service, name);

    /// <summary>A span that sends a message.</summary>
    /// <inheritdoc cref="AnyKind"/>
    public static SpanShape Producer(string? service = null, string? name = null) => new(SpanKind.Producer, service, name);

    /// <summary>A span that works on a message.</summary>
    /// <inheritdoc cref="AnyKind"/>
    public static SpanShape Consumer(string? service = null, string? name = null) => new(SpanKind.Consumer, service, name);

    /// <summary>Has these children, in any order; called again, these besides.</summary>
    /// <param name="children">The children. <c>ShouldMatch</c> allows no others, <c>ShouldContain</c> does.</param>
    public SpanShape WithChildren(params IEnumerable<SpanShape> children) => new(this) { Children = [.. Children, .. children] };

    /// <summary>Has these spans below it, at any depth; its children may then be any.</summary>
    /// <param name="descendants">The spans.</param>
    public SpanShape WithDescendants(params IEnumerable<SpanShape> descendants) =>
        new(this) { Descendants = [.. Descendants, .. descendants], TakesAnyChildren = true };

    /// <summary>May have other children than those named, also for <c>ShouldMatch</c>.</summary>
    public SpanShape WithAnyChildren() => new(this) { TakesAnyChildren = true };

    /// <summary>Is there so many times among its siblings.</summary>
    /// <param name="count">How many times; 0 for never.</param>
    public SpanShape Times(int count) => Times(count, count);

    /// <summary>Is there a number of times among its siblings.</summary>
    /// <param name="atFewest">The fewest times.</param>
    /// <param name="atMost">The most times.</param>
    public SpanShape Times(int atFewest, int atMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(atFewest);
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, atFewest);
        return new(this) { AtFewest = atFewest, AtMost = atMost };
    }

    /// <summary>Is there that many times among its siblings, or more.</summary>
    /// <param name="count">The fewest times.</param>
    public SpanShape AtLeast(int count) => Times(count, int.MaxValue);

    /// <summary>May be missing.</summary>
    public SpanShape Optional() => Times(0, 1);

    /// <summary>The span that is expected, without those below it.</summary>
    public override string ToString() => ShapeText.Of(this);

    private SpanShape And(SpanExpectation expectation) => new(this) { Expectations = [.. Expectations, expectation] };
}
