using Jaeger.Storage.Memory;
using OtelCollector.Core.Component;

namespace Jaeger.Storage.Extension;

/// <summary>Owns the storages of a configuration; the exporter writes to them and the query extension reads them.</summary>
internal sealed class JaegerStorageExtension(JaegerStorageConfig config) : IExtension
{
    private readonly Dictionary<string, ITraceStorage> _storages = config.MemoryBackends.ToDictionary(
        b => b.Key, ITraceStorage (b) => new MemoryTraceStorage(b.Value), StringComparer.Ordinal);

    /// <summary>The storage of that name, looked up for a setting of another component.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="setting">The path of that setting, to name it in an error.</param>
    /// <param name="name">The storage's name.</param>
    /// <exception cref="ComponentException">There is no such extension or no such storage.</exception>
    public static ITraceStorage Find(IComponentHost host, string setting, string name)
    {
        if (host.Extensions.Values.OfType<JaegerStorageExtension>().FirstOrDefault() is not { } extension)
        {
            throw new ComponentException(
                $"{setting}: cannot find extension '{JaegerStorageFactory.TypeName}': define it and name it in service::extensions");
        }

        return extension._storages.TryGetValue(name, out var storage)
            ? storage
            : throw new ComponentException(
                $"{setting}: storage '{name}' not declared in '{JaegerStorageFactory.TypeName}' extension configuration "
                + $"(declared: [{string.Join(' ', extension._storages.Keys)}])");
    }

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
