namespace Jaeger.Storage;

/// <summary>The storages of a backend's tenants, each made with the tenant's first spans.</summary>
internal interface ITenantStorages
{
    /// <summary>The most tenants of a backend: each takes memory however little it stores, and a client may name any number.</summary>
    const int Most = 1000;

    /// <summary>What can be read of a tenant; nothing of one that has stored nothing.</summary>
    ITraceReader ReaderOf(string tenant);

    /// <summary>What a tenant's spans are written to, made where it is new.</summary>
    /// <exception cref="TraceStorageException">It cannot be made.</exception>
    ValueTask<ITraceWriter> WriterOfAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>What the spans of one tenant more than there may be are refused with.</summary>
    static TraceStorageException TooMany(string tenant) =>
        new($"cannot store spans: the storage has {Most} tenants, and '{tenant}' would be one more");
}
