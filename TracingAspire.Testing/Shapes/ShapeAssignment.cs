namespace TracingAspire.Testing;

/// <summary>
/// Which span is meant by which shape, among siblings in any order: as many as possible without a difference, the rest
/// by the fewest differences.
/// </summary>
internal sealed class ShapeAssignment
{
    private readonly IReadOnlyList<SpanShape> _shapes;
    private readonly IReadOnlyList<Span> _spans;
    private readonly ShapeComparison[][] _comparisons;
    private readonly List<Slot> _slots;
    private readonly BipartiteMatching _matching;
    private readonly List<ShapeComparison> _different = [];
    private readonly List<SpanShape> _missing = [];
    private readonly List<(Span Span, string Note)> _unexpected = [];

    /// <summary>Assigns.</summary>
    /// <param name="shapes">What is expected.</param>
    /// <param name="spans">What there is.</param>
    /// <param name="exact">Whether the spans' children must all be expected.</param>
    /// <param name="strict">Whether the spans themselves must all be expected.</param>
    public ShapeAssignment(IReadOnlyList<SpanShape> shapes, IReadOnlyList<Span> spans, bool exact, bool strict)
    {
        (_shapes, _spans) = (shapes, spans);
        _comparisons = [.. shapes.Select(shape => spans.Select(span => ShapeComparison.Of(shape, span, exact)).ToArray())];
        _slots = [.. shapes.SelectMany((shape, index) => SlotsOf(shape, index, spans.Count, strict))];
        _matching = new BipartiteMatching(_slots.Count, spans.Count, (slot, span) => _comparisons[_slots[slot].Shape][span].Matches);

        foreach (var slot in Enumerable.Range(0, _slots.Count).Where(slot => _slots[slot].Required))
            _matching.CoverLeft(slot);
        for (var span = 0; span < spans.Count; span++)
            _matching.CoverRight(span);
        AssignRest(strict);
    }

    /// <summary>0 where nothing differs.</summary>
    public int Cost => _missing.Count + _unexpected.Count + _different.Count;

    /// <summary>Marks every difference at its place below <paramref name="parent"/>, null for the top.</summary>
    public void Mark(TreeNotes notes, Span? parent)
    {
        foreach (var comparison in _different)
            comparison.Mark(notes);
        foreach (var (span, note) in _unexpected)
            notes.Add(span, note);
        foreach (var shape in _missing)
            notes.AddMissing(parent, $"missing: {ShapeText.Whole(shape)}");
    }

    // Where other spans may be there, "once" is the fewest: only what a test says of the most counts.
    private static IEnumerable<Slot> SlotsOf(SpanShape shape, int index, int spans, bool strict)
    {
        var most = Math.Min(shape.AtMost ?? (strict ? Math.Max(1, shape.AtFewest) : int.MaxValue), Math.Max(spans, shape.AtFewest));
        return Enumerable.Range(0, most).Select(number => new Slot(index, Required: number < shape.AtFewest));
    }

    private void AssignRest(bool strict)
    {
        var slots = _matching.FreeLeft.Where(slot => strict || _slots[slot].Required).ToHashSet();
        var spans = _matching.FreeRight.ToHashSet();
        var pairs = from slot in slots
                    from span in spans
                    let comparison = _comparisons[_slots[slot].Shape][span]
                    where !comparison.Matches && (comparison.IsSameSpan || (strict && comparison.IsSimilarSpan))
                    orderby _slots[slot].Required descending, comparison.Cost
                    select (slot, span, comparison);
        foreach (var (slot, span, comparison) in pairs.ToList())
        {
            if (slots.Contains(slot) && spans.Contains(span))
            {
                slots.Remove(slot);
                spans.Remove(span);
                _different.Add(comparison);
            }
        }

        _missing.AddRange(slots.Where(slot => _slots[slot].Required).Select(slot => _shapes[_slots[slot].Shape]));
        foreach (var span in spans.Order())
        {
            if (Enumerable.Range(0, _shapes.Count).FirstOrDefault(shape => _comparisons[shape][span].Matches, -1) is >= 0 and var shape)
                _unexpected.Add((_spans[span], $"one too many: expected {_shapes[shape]}"));
            else if (strict)
                _unexpected.Add((_spans[span], "not expected here"));
        }
    }

    /// <summary>Room for one span of a shape.</summary>
    private readonly record struct Slot(int Shape, bool Required);
}
