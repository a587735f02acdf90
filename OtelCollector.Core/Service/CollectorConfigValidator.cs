using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Service;

/// <summary>Checks that the parts of a configuration fit together: every reference leads to a component.</summary>
internal sealed class CollectorConfigValidator(
    ConfigProblems problems, IReadOnlySet<(string Section, ComponentId Id)> broken)
{
    private const string Pipelines = "service::pipelines";

    public void Check(CollectorConfig config)
    {
        if (config.Receivers.Count == 0 && broken.Count == 0)
            problems.AddError(string.Empty, "no receiver configuration specified in config");
        if (config.Exporters.Count == 0 && broken.Count == 0)
            problems.AddError(string.Empty, "no exporter configuration specified in config");
        foreach (var id in config.Connectors.Keys)
        {
            Ambiguous(id, "exporter", config.Exporters.ContainsKey);
            Ambiguous(id, "receiver", config.Receivers.ContainsKey);
        }

        foreach (var id in config.Service.Extensions)
        {
            if (!config.Extensions.ContainsKey(id) && !broken.Contains(("extensions", id)))
                problems.AddError("service::extensions", $"references extension \"{id}\" which is not configured");
        }

        if (config.Service.Pipelines.Count == 0)
            problems.AddError(Pipelines, "service must have at least one pipeline");
        foreach (var pipeline in config.Service.Pipelines)
            Check(pipeline, config);
    }

    private void Check(PipelineConfig pipeline, CollectorConfig config)
    {
        var path = $"{Pipelines}::{pipeline.Id}";
        if (pipeline.Receivers.Count == 0)
            problems.AddError(path, "must have at least one receiver");
        if (pipeline.Exporters.Count == 0)
            problems.AddError(path, "must have at least one exporter");
        foreach (var group in pipeline.Processors.GroupBy(id => id).Where(g => g.Count() > 1))
            problems.AddError(path, $"references processor \"{group.Key}\" multiple times");
        References(path, "receiver", pipeline.Receivers, id => config.Receivers.ContainsKey(id) || IsConnector(id));
        References(path, "processor", pipeline.Processors, config.Processors.ContainsKey);
        References(path, "exporter", pipeline.Exporters, id => config.Exporters.ContainsKey(id) || IsConnector(id));

        bool IsConnector(ComponentId id) => config.Connectors.ContainsKey(id) || broken.Contains(("connectors", id));
    }

    private void Ambiguous(ComponentId id, string kind, Func<ComponentId, bool> isConfigured)
    {
        if (isConfigured(id))
        {
            problems.AddError(
                $"connectors::{id}",
                $"ambiguous ID: Found both \"{id}\" {kind} and \"{id}\" connector. Change one of the components' IDs to "
                + $"eliminate ambiguity (e.g. rename \"{id}\" connector to \"{id}/connector\")");
        }
    }

    private void References(string path, string kind, IEnumerable<ComponentId> ids, Func<ComponentId, bool> isConfigured)
    {
        foreach (var id in ids.Where(id => !isConfigured(id) && !broken.Contains((kind + "s", id))))
            problems.AddError(path, $"references {kind} \"{id}\" which is not configured");
    }
}
