namespace Jaeger.Storage.Segments.Index;

/// <summary>The distinct values of a column in ascending order, and for each item the place of its value among them.</summary>
internal readonly struct Ranks
{
    private readonly ushort[] _ranks;

    /// <summary>Ranks the items of a column of at most 65,536.</summary>
    public Ranks(ReadOnlySpan<int> column)
    {
        var places = new Dictionary<int, int>();
        foreach (var value in column) places.TryAdd(value, 0);
        Values = [.. places.Keys];
        Array.Sort(Values);
        for (var i = 0; i < Values.Length; i++) places[Values[i]] = i;
        _ranks = new ushort[column.Length];
        var (last, rank) = (0, 0);
        for (var i = 0; i < column.Length; i++)
        {
            if (i == 0 || column[i] != last) (last, rank) = (column[i], places[column[i]]);
            _ranks[i] = (ushort)rank;
        }
    }

    /// <summary>The distinct values, ascending.</summary>
    public int[] Values { get; }

    /// <summary>For each item the place of its value.</summary>
    public ReadOnlySpan<ushort> Places => _ranks;

    /// <summary>Copies the places.</summary>
    public void CopyTo(Span<ushort> target) => _ranks.CopyTo(target);
}
