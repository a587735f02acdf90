using Jaeger.Storage.Disk;
using Jaeger.Storage.Memory;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Extension;

/// <summary>The types a trace backend may have, and how a configuration names them.</summary>
internal static class TraceBackendTypes
{
    private static readonly (string Kind, string Section, Func<IBackendConfig> Create)[] Types =
    [
        ("memory", "memory.Configuration", () => new MemoryBackendConfig()),
        ("disk", "disk.Configuration", () => new DiskBackendConfig()),
    ];

    /// <summary>The backends below <c>backends</c> by name that have a type; only the first where they have several.</summary>
    public static IEnumerable<KeyValuePair<string, IBackendConfig>> Read(ConfigSection section)
    {
        foreach (var (name, backend) in Sections(section))
        {
            IBackendConfig? first = null;
            foreach (var (kind, type, create) in Types)
            {
                if (!backend.Has(kind) || backend.Section(kind, type) is not { } settings) continue;
                var config = create();
                config.Bind(settings);
                first ??= config;
            }

            if (first is not null) yield return new(name, first);
        }
    }

    /// <summary>Reports backends without a type or with several, in Jaeger's words.</summary>
    public static void Validate(ConfigSection section)
    {
        var backends = Sections(section);
        if (backends.Count == 0)
        {
            Report(section, section.Embedded("config"), "", "at least one storage backend is required");
            section.AddRemedy("name one below backends, e.g. some_storage: {memory: {max_traces: 100000}}");
        }

        foreach (var (name, backend) in backends)
        {
            var kinds = Types.Select(t => t.Kind).Where(backend.Has).ToList();
            if (kinds.Count == 1) continue;
            var problem = kinds.Count == 0
                ? "empty configuration"
                : $"multiple backend types found for trace storage: [{string.Join(' ', kinds)}]";
            Report(section, section.Embedded("config"), $"trace storage '{name}': ", problem);
            backend.AddError(problem);
            backend.AddRemedy("set one type, which here is memory or disk");
        }
    }

    // Jaeger says it once for the extension and once for the structure within.
    private static void Report(ConfigSection section, ConfigSection config, string place, string problem)
    {
        section.AddError(place + problem);
        config.AddError(place + problem);
    }

    private static IReadOnlyList<KeyValuePair<string, ConfigSection>> Sections(ConfigSection section) => section.Embedded("config").MapOfSections(
        "backends", "map[string]storageconfig.TraceBackend", "storageconfig.TraceBackend");
}
