using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage.Segments;

/// <summary>A service in the catalog.</summary>
/// <param name="number">Its number.</param>
/// <param name="name">The service's name.</param>
/// <param name="isOther">Whether it stands for all services the catalog has no room for.</param>
internal sealed class ServiceEntry(int number, string name, bool isOther)
{
    private readonly NameTable<OperationEntry>?[] _byKind = new NameTable<OperationEntry>?[(int)Kind.Consumer + 1];

    /// <summary>The service's number.</summary>
    public int Number { get; } = number;

    /// <summary>The service's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it stands for all services the catalog has no room for.</summary>
    public bool IsOther { get; } = isOther;

    /// <summary>The operation that stands for all the catalog has no room for.</summary>
    public OperationEntry? Other { get; set; }

    /// <summary>The operations of all kinds.</summary>
    public IEnumerable<OperationEntry> AllOperations => _byKind.Where(k => k is not null).SelectMany(k => k!.Values);

    /// <summary>The operations of one kind.</summary>
    public NameTable<OperationEntry> Operations(Kind kind)
    {
        ref var operations = ref _byKind[(int)kind];
        return operations ?? Interlocked.CompareExchange(ref operations, new NameTable<OperationEntry>(), null) ?? operations;
    }
}

/// <summary>An operation in the catalog.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Service">Its service.</param>
/// <param name="Name">The span's name; null where it stands for all the catalog has no room for.</param>
/// <param name="Kind">The span's kind.</param>
internal sealed record OperationEntry(int Number, ServiceEntry Service, string? Name, Kind Kind);
