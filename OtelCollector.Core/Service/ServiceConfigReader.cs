using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution.FeatureGates;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Service;

/// <summary>Reads the <c>service</c> section.</summary>
internal static class ServiceConfigReader
{
    public static ServiceConfig Read(ConfigSection? section, FeatureGateSet gates)
    {
        var telemetry = new TelemetryConfig(gates[FeatureGateSet.LocalMetrics]);
        if (section is null)
            return new ServiceConfig([], [], telemetry);

        telemetry.Bind(section.Section("telemetry", "otelconftelemetry.Config"));
        var pipelines = new List<PipelineConfig>();
        foreach (var (key, pipeline) in section.MapOfSections("pipelines", "pipelines.Config", "pipelines.PipelineConfig"))
        {
            if (PipelineId.IsOfProfiles(key))
            {
                pipeline.AcceptAnyKey();
                section.AddInvalid(
                    "pipelines",
                    $"pipeline \"{key}\": profiling signal support is at alpha level, gated under the \"service.profilesSupport\" feature gate");
                continue;
            }

            if (!PipelineId.TryParse(key, out var id, out var error))
                error ??= string.Empty;
            else if (pipelines.Exists(p => p.Id == id))
                error = $"duplicate name \"{key}\" after unmarshaling {id}";
            if (error is null)
                pipelines.Add(Pipeline(id, pipeline));
            else
                Reject(section, pipeline, error);
        }

        return new ServiceConfig(Ids(section, "extensions"), pipelines, telemetry);
    }

    private static void Reject(ConfigSection service, ConfigSection pipeline, string error)
    {
        pipeline.AcceptAnyKey();
        service.AddError("pipelines", error);
    }

    private static PipelineConfig Pipeline(PipelineId id, ConfigSection section) =>
        new(id, Ids(section, "receivers"), Ids(section, "processors"), Ids(section, "exporters"));

    private static List<ComponentId> Ids(ConfigSection section, string key)
    {
        var ids = new List<ComponentId>();
        var texts = section.TextListOnly(key);
        for (var i = 0; i < texts.Count; i++)
        {
            if (ComponentId.TryParse(texts[i], out var id, out var error))
                ids.Add(id);
            else
                section.AddError($"{key}[{i}]", error);
        }

        return ids;
    }
}
