using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Service;

/// <summary>Checks that the parts of a configuration fit together: every reference leads to a component.</summary>
/// <param name="problems">Takes what a pipeline says of itself.</param>
/// <param name="unfit">Takes what is wrong with the whole, in the order of the checks.</param>
/// <param name="broken">Components that are configured, but wrongly; without an ID, whole sections.</param>
/// <param name="allowsNoPipelines">Whether extensions alone are enough.</param>
internal sealed class CollectorConfigValidator(
    ConfigProblems problems, ICollection<string> unfit, IReadOnlySet<(string Section, ComponentId Id)> broken, bool allowsNoPipelines)
{
    private const string Pipelines = "service::pipelines";
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public void Check(CollectorConfig config)
    {
        // What is missing may stand there under a name that was not understood.
        if (problems.Decoding.IsEmpty)
            CheckNothingIsMissing(config);
        foreach (var id in config.Connectors.Keys)
        {
            Ambiguous(id, "exporter", config.Exporters.ContainsKey);
            Ambiguous(id, "receiver", config.Receivers.ContainsKey);
        }

        foreach (var id in config.Service.Extensions)
        {
            if (!config.Extensions.ContainsKey(id) && !broken.Contains(("extensions", id)))
                unfit.Add($"service::extensions: references extension \"{id}\" which is not configured");
        }

        foreach (var pipeline in config.Service.Pipelines)
            Check(pipeline, config);
    }

    private void CheckNothingIsMissing(CollectorConfig config)
    {
        var rest = config.Processors.Count + config.Connectors.Count + config.Extensions.Count;
        if (config.Receivers.Count + config.Exporters.Count + rest == 0)
            unfit.Add("empty configuration file");
        else if (!allowsNoPipelines && config.Receivers.Count == 0)
            Missing("receiver");
        else if (!allowsNoPipelines && config.Exporters.Count == 0)
            Missing("exporter");
        if (!allowsNoPipelines && config.Service.Pipelines.Count == 0 && !problems.Validation.Any(e => e.StartsWith(Pipelines, StringComparison.Ordinal)))
            problems.AddInvalid(Pipelines, "service must have at least one pipeline");
    }

    private void Missing(string kind)
    {
        _missing.Add(kind);
        unfit.Add($"no {kind} configuration specified in config");
    }

    private void Check(PipelineConfig pipeline, CollectorConfig config)
    {
        var path = $"{Pipelines}::{pipeline.Id}";
        References(path, "receiver", pipeline.Receivers, id => config.Receivers.ContainsKey(id) || IsConnector(id));
        References(path, "processor", pipeline.Processors, config.Processors.ContainsKey);
        References(path, "exporter", pipeline.Exporters, id => config.Exporters.ContainsKey(id) || IsConnector(id));
        if (!problems.Decoding.IsEmpty)
            return;
        if (pipeline.Receivers.Count == 0)
            problems.AddInvalid(path, "must have at least one receiver");
        else if (pipeline.Exporters.Count == 0)
            problems.AddInvalid(path, "must have at least one exporter");
        foreach (var group in pipeline.Processors.GroupBy(id => id).Where(g => g.Count() > 1))
            problems.AddInvalid(path, $"references processor \"{group.Key}\" multiple times");

        bool IsConnector(ComponentId id) => config.Connectors.ContainsKey(id) || broken.Contains(("connectors", id));
    }

    private void Ambiguous(ComponentId id, string kind, Func<ComponentId, bool> isConfigured)
    {
        if (isConfigured(id))
        {
            unfit.Add(
                $"connectors::{id}: ambiguous ID: Found both \"{id}\" {kind} and \"{id}\" connector. Change one of the "
                + $"components' IDs to eliminate ambiguity (e.g. rename \"{id}\" connector to \"{id}/connector\")");
        }
    }

    private void References(string path, string kind, IEnumerable<ComponentId> ids, Func<ComponentId, bool> isConfigured)
    {
        // An empty section has been reported as a whole.
        if (_missing.Contains(kind) || broken.Contains((kind + "s", default)))
            return;
        foreach (var id in ids.Where(id => !isConfigured(id) && !broken.Contains((kind + "s", id))))
            unfit.Add($"{path}: references {kind} \"{id}\" which is not configured");
    }
}
