using System.Runtime.InteropServices;

namespace Jaeger.MetricStore.Spans;

/// <summary>
/// The operations a scan meets. It meets the same few again and again, so a small cache in front of the dictionary
/// answers mostly, without hashing whole names.
/// </summary>
internal sealed class OperationTable
{
    private const int CacheSize = 1024;
    private readonly (string Service, string Operation, CellTable? Cells)[] _recent = new (string, string, CellTable?)[CacheSize];
    private readonly Dictionary<(string Service, string Operation), CellTable> _all = [];

    /// <summary>All operations met.</summary>
    public IReadOnlyDictionary<(string Service, string Operation), CellTable> All => _all;

    /// <summary>Where to count the calls of an operation.</summary>
    public CellTable Of(string service, string operation)
    {
        ref var recent = ref _recent[Hash(service, operation)];
        if (recent.Cells is not null && recent.Operation == operation && recent.Service == service) return recent.Cells;
        ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_all, (service, operation), out _);
        cells ??= new CellTable();
        recent = (service, operation, cells);
        return cells;
    }

    private static uint Hash(string service, string operation)
    {
        var hash = ((uint)service.Length * 31) + (uint)operation.Length;
        if (operation.Length > 0)
        {
            hash = (hash * 31) + operation[^1];
            hash = (hash * 31) + operation[operation.Length / 2];
            hash = (hash * 31) + operation[operation.Length - 1 - (operation.Length / 4)];
        }

        if (service.Length > 0) hash = (hash * 31) + service[^1];
        return (hash * 0x9E3779B1u) >> 22;
    }
}
