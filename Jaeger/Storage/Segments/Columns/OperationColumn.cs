using System.Numerics;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>The operations of spans: as numbers in the catalog while a segment grows, as ranks among its operations afterwards.</summary>
internal readonly ref struct OperationColumn
{
    // Comparing a whole column with a value takes a few instructions for every 16 spans.
    private const int MostCompared = 8;

    private readonly ReadOnlySpan<int> _numbers;
    private readonly ReadOnlySpan<ushort> _ranks;
    private readonly ReadOnlySpan<OperationEntry> _operations;
    private readonly OperationCatalog? _catalog;

    /// <summary>Numbers in the catalog.</summary>
    public OperationColumn(ReadOnlySpan<int> numbers, OperationCatalog catalog)
    {
        _numbers = numbers;
        _catalog = catalog;
    }

    /// <summary>Ranks among operations.</summary>
    public OperationColumn(ReadOnlySpan<ushort> ranks, ReadOnlySpan<OperationEntry> operations)
    {
        _ranks = ranks;
        _operations = operations;
    }

    /// <summary>A span's operation.</summary>
    public OperationEntry this[int span] => _catalog is null ? _operations[_ranks[span]] : _catalog[_numbers[span]];

    /// <summary>Leaves the spans of operations for which <paramref name="isWanted"/> says so; false where none is left.</summary>
    public bool And(Func<OperationEntry, bool> isWanted, Span<ulong> bits) =>
        _catalog is null ? AndRanks(isWanted, bits) : AndNumbers(isWanted, _catalog, bits);

    private bool AndRanks(Func<OperationEntry, bool> isWanted, Span<ulong> bits)
    {
        Span<ushort> wanted = stackalloc ushort[MostCompared];
        var count = 0;
        for (var rank = 0; rank < _operations.Length; rank++)
        {
            if (!isWanted(_operations[rank])) continue;
            if (count < MostCompared) wanted[count] = (ushort)rank;
            count++;
        }

        if (count <= MostCompared) return SpanBitmap.AndEqual(bits, _ranks, wanted[..count]);
        var table = new bool[_operations.Length];
        for (var rank = 0; rank < table.Length; rank++) table[rank] = isWanted(_operations[rank]);
        return SpanBitmap.AndRanks(bits, _ranks, table);
    }

    private bool AndNumbers(Func<OperationEntry, bool> isWanted, OperationCatalog catalog, Span<ulong> bits)
    {
        var known = new Dictionary<int, bool>();
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var number = _numbers[(word * 64) + bit];
                if (!known.TryGetValue(number, out var wanted)) known[number] = wanted = isWanted(catalog[number]);
                if (!wanted) bits[word] &= ~(1UL << bit);
            }

            any |= bits[word];
        }

        return any != 0;
    }
}
