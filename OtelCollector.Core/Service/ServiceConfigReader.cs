using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Service;

/// <summary>Reads the <c>service</c> section.</summary>
internal sealed class ServiceConfigReader(ConfigProblems problems)
{
    public ServiceConfig Read(ConfigSection? section)
    {
        var telemetry = new TelemetryConfig();
        if (section is null)
            return new ServiceConfig([], [], telemetry);

        telemetry.Bind(section.Section("telemetry", "otelconftelemetry.Config"));
        var pipelines = new List<PipelineConfig>();
        foreach (var (key, pipeline) in section.Section("pipelines", "pipelines.Config")?.NamedSections("pipelines.PipelineConfig") ?? [])
        {
            if (PipelineId.TryParse(key, out var id, out var error))
                pipelines.Add(Pipeline(id, pipeline));
            else
                problems.AddError(string.Empty, $"'service.pipelines' {error}");
        }

        return new ServiceConfig(Ids(section, "extensions"), pipelines, telemetry);
    }

    private PipelineConfig Pipeline(PipelineId id, ConfigSection section) => new(
        id, Ids(section, "receivers"), Ids(section, "processors"), Ids(section, "exporters"));

    private List<ComponentId> Ids(ConfigSection section, string key)
    {
        var ids = new List<ComponentId>();
        foreach (var text in section.TextList(key, []))
        {
            if (ComponentId.TryParse(text, out var id, out var error))
                ids.Add(id);
            else
                problems.AddError(section.Path, $"'{key}' {error}");
        }

        return ids;
    }
}
