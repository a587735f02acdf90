using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Collectors;

/// <summary>
/// Components that the originals have and ours do not, taken out of a configuration, so that the rest of it can be held to
/// account.
/// </summary>
/// <param name="Config">The configuration with what ours have in their place.</param>
/// <param name="Absent">Words of which one is in each complaint about what ours do not have; empty where they have all.</param>
internal sealed record StandIns(JsonObject Config, IReadOnlyList<string> Absent)
{
    private static readonly string[] Exporters = ["awsxray"];
    private static readonly string[] Storages = ["badger", "opensearch", "elasticsearch"];

    public static StandIns For(JsonObject original)
    {
        var config = original.DeepClone().AsObject();
        return new(config, [.. ReplaceExporters(config), .. ReplaceStorages(config)]);
    }

    private static List<string> ReplaceExporters(JsonObject config)
    {
        var exporters = config.At("exporters") as JsonObject ?? [];
        var absent = exporters.Select(exporter => exporter.Key).Where(id => Exporters.Contains(id.Split('/')[0], StringComparer.Ordinal)).ToList();
        foreach (var id in absent)
        {
            exporters.Remove(id);
            exporters["nop"] = new JsonObject();
        }

        foreach (var (_, pipeline) in config.At("service.pipelines") as JsonObject ?? [])
        {
            pipeline!["exporters"] = new JsonArray([.. pipeline.Texts("exporters").Select(id => JsonValue.Create(absent.Contains(id) ? "nop" : id))]);
        }

        return absent;
    }

    private static List<string> ReplaceStorages(JsonObject config)
    {
        var backends = config.At("extensions.jaeger_storage.backends") as JsonObject ?? [];
        var absent = backends.Where(backend => Storages.Any(storage => backend.Value.At(storage) is not null)).Select(backend => backend.Key).ToList();
        var types = absent.SelectMany(id => Storages.Where(storage => backends[id].At(storage) is not null)).ToList();
        absent.ForEach(id => backends[id] = new JsonObject { ["memory"] = new JsonObject { ["max_traces"] = 1 } });
        return [.. absent, .. types];
    }
}
