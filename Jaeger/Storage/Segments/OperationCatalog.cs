using System.Text;
using Jaeger.Model;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage.Segments;

/// <summary>
/// Every service and operation ever seen, numbered; they outlive the traces that named them. Names beyond
/// <paramref name="most"/>, or for which there is no room, are not kept: their spans share one nameless operation.
/// </summary>
internal sealed class OperationCatalog(int most)
{
    // Names stay for ever, so a few senders of very long ones must not fill the memory.
    private const long BytesPerName = 256;

    private readonly NameTable<ServiceEntry> _services = new();
    private readonly AppendOnlyList<OperationEntry> _operations = new();
    private readonly AppendOnlyList<ServiceEntry> _numbered = new();
    private readonly Lock _adding = new();
    private ServiceEntry? _otherServices;
    private long _bytes;
    private volatile SortedNames _sorted = new(0, []);

    /// <summary>Whether names were left out.</summary>
    public bool IsFull { get; private set; }

    /// <summary>All services, sorted.</summary>
    public IReadOnlyList<string> Services
    {
        get
        {
            // They are asked for much more often than there is a new one. What is kept has exactly the services it
            // counts: one that is being added just now must not be taken for one that is there already.
            var (count, sorted) = (_numbered.Count, _sorted);
            if (sorted.Numbered == count) return sorted.Names;
            var services = Enumerable.Range(0, count).Select(ServiceAt).Where(s => !s.IsOther);
            _sorted = sorted = new SortedNames(count, [.. services.Select(s => s.Name).Order(StringComparer.Ordinal)]);
            return sorted.Names;
        }
    }

    /// <summary>The number of operations there are.</summary>
    public int Count => _operations.Count;

    /// <summary>An operation by its number.</summary>
    public OperationEntry this[int number] => _operations[number];

    /// <summary>The service of that name; null for one never seen.</summary>
    public ServiceEntry? Find(string service) => _services.Find(Encoding.UTF8.GetBytes(service));

    /// <summary>The service of that name (UTF-8), added where it is new.</summary>
    public ServiceEntry Service(ReadOnlySpan<byte> name)
    {
        if (_services.Find(name) is { } known) return known;
        lock (_adding)
        {
            if (_services.Find(name) is { } added) return added;
            if (!HasRoom(name.Length)) return _otherServices ??= Append("", isOther: true);
            var entry = Append(Encoding.UTF8.GetString(name), isOther: false);
            _services.Add(name.ToArray(), entry);
            return entry;
        }
    }

    /// <summary>The number of a service's operation (UTF-8) of one kind, added where it is new.</summary>
    public int Operation(ServiceEntry service, ReadOnlySpan<byte> name, Kind kind)
    {
        var operations = service.Operations(kind);
        if (operations.Find(name) is { } known) return known.Number;
        lock (_adding)
        {
            if (operations.Find(name) is { } added) return added.Number;
            if (service.IsOther || !HasRoom(name.Length)) return (service.Other ??= Append(service, name: null, kind)).Number;
            var entry = Append(service, Encoding.UTF8.GetString(name), kind);
            operations.Add(name.ToArray(), entry);
            return entry.Number;
        }
    }

    /// <summary>The operations of a service, sorted; of one kind unless it is empty.</summary>
    public IReadOnlyList<Operation> Operations(string service, string spanKind)
    {
        if (Find(service) is not { } entry) return [];
        return
        [
            .. entry.AllOperations
                .Select(o => new Operation(o.Name!, SpanKinds.NameOf(o.Kind)))
                .Where(o => spanKind.Length == 0 || string.Equals(o.SpanKind, spanKind, StringComparison.Ordinal))
                .OrderBy(o => o.Name, StringComparer.Ordinal)
                .ThenBy(o => o.SpanKind, StringComparer.Ordinal),
        ];
    }

    /// <summary>A service by its number.</summary>
    public ServiceEntry ServiceAt(int number) => _numbered[number];

    private ServiceEntry Append(string name, bool isOther)
    {
        var entry = new ServiceEntry(_numbered.Count, name, isOther);
        _numbered.Add(entry);
        return entry;
    }

    private bool HasRoom(int length)
    {
        IsFull |= _numbered.Count + _operations.Count >= most || _bytes + length > most * BytesPerName;
        if (!IsFull) _bytes += length;
        return !IsFull;
    }

    private OperationEntry Append(ServiceEntry service, string? name, Kind kind)
    {
        var entry = new OperationEntry(_operations.Count, service, name, kind);
        _operations.Add(entry);
        return entry;
    }

    private sealed record SortedNames(int Numbered, IReadOnlyList<string> Names);
}
