using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Extension;

/// <summary>Settings of the extension <c>jaeger_storage</c>: named trace backends.</summary>
internal sealed class JaegerStorageConfig : IComponentConfig
{
    /// <summary>The traces a memory backend keeps where <c>max_traces</c> is left out.</summary>
    public const int DefaultMaxTraces = 100_000;

    private readonly Dictionary<string, int> _memoryBackends = new(StringComparer.Ordinal);

    /// <summary>The memory backends by name, each with the number of traces it keeps.</summary>
    public IReadOnlyDictionary<string, int> MemoryBackends => _memoryBackends;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        var backends = section.Section("backends", "storageconfig.Config")?.NamedSections("storageconfig.TraceBackend") ?? [];
        if (backends.Count == 0)
            section.AddInvalid("'backends' is empty: name at least one backend, e.g. some_storage: {memory: {max_traces: 100000}}");
        foreach (var (name, backend) in backends)
        {
            if (backend.Section("memory", "memory.Configuration") is { } memory) AddMemory(name, memory);
            else backend.AddInvalid("empty configuration: set the type of the backend, which here is memory");
        }
    }

    /// <summary>Adds a backend that keeps that many traces.</summary>
    public void AddMemory(string name, int maxTraces) => _memoryBackends[name] = maxTraces;

    private void AddMemory(string name, ConfigSection memory)
    {
        var maxTraces = memory.WholeNumber("max_traces", DefaultMaxTraces);
        if (maxTraces is > 0 and <= int.MaxValue) AddMemory(name, (int)maxTraces);
        else memory.AddInvalid($"'max_traces' must be greater than zero and at most {int.MaxValue}, got {maxTraces}");
    }
}
