namespace Jaeger.Storage.Segments.Search;

/// <summary>The newest so many of the traces that were found.</summary>
internal sealed class FoundTraces(int limit)
{
    // Complements of arrival numbers, ascending: what is found next arrived before most of what is there and goes to the end.
    private readonly List<long> _found = [];

    /// <summary>The arrival numbers, newest first.</summary>
    public IReadOnlyList<long> NewestFirst => [.. _found.Select(f => ~f)];

    /// <summary>Whether a trace is among them.</summary>
    public bool Contains(long arrival) => _found.BinarySearch(~arrival) >= 0;

    /// <summary>Whether enough traces were found that arrived at or after the given number.</summary>
    public bool IsComplete(long arrival) => _found.Count >= limit && ~_found[limit - 1] >= arrival;

    /// <summary>Adds a trace.</summary>
    public void Add(long arrival)
    {
        var place = _found.BinarySearch(~arrival);
        if (place >= 0) return;
        _found.Insert(~place, ~arrival);
        if (_found.Count > limit) _found.RemoveAt(limit);
    }
}
