namespace TracingAspire.Testing;

/// <summary>How a span and the spans below it differ from a shape.</summary>
internal sealed class ShapeComparison
{
    // A span of another name is rather another span than the same one gone wrong; so is one of another service.
    private const int CostOfName = 6;
    private const int CostOfService = 6;
    private const int CostOfKind = 4;
    private const int CostOfExpectation = 1;
    private const int CostOfSpan = 5;

    private readonly Span _span;
    private readonly List<string> _differences = [];
    private readonly ShapeAssignment? _children;
    private readonly ShapeAssignment? _descendants;

    private ShapeComparison(SpanShape shape, Span span, bool exact)
    {
        _span = span;
        var named = Require(shape.Name is null || Wildcard.Matches(shape.Name, span.Name), CostOfName, $"expected the name {shape.Name}");
        var served = Require(shape.Service is null || shape.Service == span.Service, CostOfService, $"expected the service {shape.Service}");
        var kind = Require(shape.Kind is null || KindOf(shape.Kind.Value) == KindOf(span.Kind), CostOfKind, $"expected the kind {SpanText.KindOf(shape.Kind ?? default)}");
        IsSameSpan = named && served && (kind || shape.Name is not null);
        IsSimilarSpan = kind && (named || served);
        foreach (var expectation in shape.Expectations)
        {
            if (expectation.Check(span) is { } difference)
                Require(holds: false, CostOfExpectation, $"expected {expectation.Text}; {difference}");
        }

        var strict = exact && !shape.TakesAnyChildren;
        if (shape.Children.Count > 0 || strict)
            _children = new ShapeAssignment(shape.Children, span.Children, exact, strict);
        if (shape.Descendants.Count > 0)
            _descendants = new ShapeAssignment(shape.Descendants, [.. span.Descendants], exact: false, strict: false);
        Cost += ((_children?.Cost ?? 0) + (_descendants?.Cost ?? 0)) * CostOfSpan;
    }

    /// <summary>0 where nothing differs.</summary>
    public int Cost { get; private set; }

    /// <summary>Whether nothing differs.</summary>
    public bool Matches => Cost == 0;

    /// <summary>Whether it is the span that is meant, whatever else differs.</summary>
    public bool IsSameSpan { get; }

    /// <summary>Whether it may be the span that is meant, under another name or in another service.</summary>
    public bool IsSimilarSpan { get; }

    /// <summary>Compares.</summary>
    /// <param name="shape">What is expected.</param>
    /// <param name="span">The span.</param>
    /// <param name="exact">Whether children that are not expected are a difference.</param>
    public static ShapeComparison Of(SpanShape shape, Span span, bool exact) => new(shape, span, exact);

    /// <summary>Marks every difference at its place.</summary>
    public void Mark(TreeNotes notes)
    {
        foreach (var difference in _differences)
            notes.Add(_span, difference);
        _children?.Mark(notes, _span);
        _descendants?.Mark(notes, _span);
    }

    // OpenTelemetry: a kind that is not said is internal.
    private static SpanKind KindOf(SpanKind kind) => kind is SpanKind.Unspecified ? SpanKind.Internal : kind;

    private bool Require(bool holds, int cost, string difference)
    {
        if (!holds)
        {
            Cost += cost;
            _differences.Add(difference);
        }

        return holds;
    }
}
