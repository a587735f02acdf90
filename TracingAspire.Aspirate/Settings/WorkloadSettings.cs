using System.Collections.Immutable;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Settings;

/// <summary>The settings of one workload, all layers joined. What Kubernetes takes in its own words is passed on as it is.</summary>
internal sealed class WorkloadSettings(JsonObjectTree tree)
{
    public string? Image => tree.Text("image");

    public string? ImagePullPolicy => tree.Text("imagePullPolicy");

    public string? ServiceAccountName => tree.Text("serviceAccountName");

    public string? ServiceType => Service?.Text("type");

    public ImmutableArray<string> OmittedPorts => Service?.Texts("omit") ?? [];

    public ImmutableArray<KeyValuePair<string, string>> ServiceAnnotations => Service?.TextMap("annotations") ?? [];

    public ImmutableArray<KeyValuePair<string, string>> Labels => tree.TextMap("labels");

    public ImmutableArray<KeyValuePair<string, string>> Annotations => tree.TextMap("annotations");

    public ImmutableArray<KeyValuePair<string, string>> PodAnnotations => tree.TextMap("podAnnotations");

    /// <summary>Environment variables that join or replace the manifest's; <see langword="null"/> takes one away.</summary>
    public ImmutableArray<JsonMember> Env => tree.Object("env")?.Members ?? [];

    public int? Replicas => tree.Integer("replicas");

    public int? MinReadySeconds => tree.Integer("minReadySeconds");

    public int? ProgressDeadlineSeconds => tree.Integer("progressDeadlineSeconds");

    public int? RevisionHistoryLimit => tree.Integer("revisionHistoryLimit");

    public int? TerminationGracePeriodSeconds => tree.Integer("terminationGracePeriodSeconds");

    public int? PreStopSleepSeconds => tree.Integer("preStopSleepSeconds");

    public bool? AutomountServiceAccountToken => tree.Flag("automountServiceAccountToken");

    public bool? EnableServiceLinks => tree.Flag("enableServiceLinks");

    public YamlMap? Resources => tree.Yaml("resources");

    public YamlMap? SecurityContext => tree.Yaml("securityContext");

    public YamlMap? PodSecurityContext => tree.Yaml("podSecurityContext");

    public YamlMap? Strategy => tree.Yaml("strategy");

    public YamlMap? StartupProbe => tree.Object("probes")?.Yaml("startup");

    public YamlMap? LivenessProbe => tree.Object("probes")?.Yaml("liveness");

    public YamlMap? ReadinessProbe => tree.Object("probes")?.Yaml("readiness");

    /// <summary>Empty folders by mount path.</summary>
    public ImmutableArray<(string Path, YamlMap Source)> EmptyDirs =>
        tree.Object("emptyDirs") is { } folders
            ? [.. folders.Members.Where(member => member.Value is JsonObjectTree)
                .OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => (member.Name, folders.Yaml(member.Name)!))]
            : [];

    /// <summary>The volumes something is set for.</summary>
    public IEnumerable<string> Volumes => tree.Object("volumes")?.Members.Select(member => member.Name) ?? [];

    private JsonObjectTree? Service => tree.Object("service");

    /// <summary>What is set for a volume, by its name.</summary>
    public JsonObjectTree? Volume(string name) => tree.Object("volumes")?.Object(name);
}
