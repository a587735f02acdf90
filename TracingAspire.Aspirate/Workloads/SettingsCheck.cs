using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Settings that are well formed but do not fit the resource they are for.</summary>
internal sealed class SettingsCheck(WorkloadResource resource, WorkloadSettings settings, EndpointTable endpoints, ProblemList problems)
{
    private readonly string _path = $"{SettingsReader.FileName}: resources.{resource.Name}";

    public void Run()
    {
        Probe("startup", settings.StartupProbe);
        Probe("liveness", settings.LivenessProbe);
        Probe("readiness", settings.ReadinessProbe);
        Termination();
        foreach (var (path, _) in settings.EmptyDirs.Where(folder => !folder.Path.StartsWith('/')))
            problems.Error($"{_path}.emptyDirs.{path}", "is no absolute path in the container.");
        foreach (var (key, _) in settings.Annotations.Concat(settings.PodAnnotations).Concat(settings.ServiceAnnotations).Where(entry => !KubernetesName.IsAnnotationKey(entry.Key)))
            problems.Error($"{_path}.annotations.{key}", "is no annotation key in Kubernetes: name or prefix/name.");
        if (settings.Labels.Any(label => label.Key == "app"))
            problems.Error($"{_path}.labels.app", "is the label the Service finds its pods by; it is the resource's name.");
        foreach (var (key, value) in settings.Labels.Where(label => !KubernetesName.IsAnnotationKey(label.Key) || !KubernetesName.IsLabelValue(label.Value)))
            problems.Error($"{_path}.labels.{key}", $"'{value}' is no label in Kubernetes: at most 63 letters, digits, '-', '_' and '.', a letter or digit at both ends; the name alike.");
        if (settings.ServiceAccountName is { } account && !KubernetesName.IsLabel(account))
            problems.Error($"{_path}.serviceAccountName", $"'{account}' is no name in Kubernetes: {KubernetesName.LabelRule}.");
        if (settings.Strategy is { } strategy && resource.Volumes.Length > 0 && strategy.Text("type") == "Recreate")
            problems.Error($"{_path}.strategy.type", "a resource with volumes is a StatefulSet, which knows no Recreate; set RollingUpdate.");
    }

    private void Probe(string name, YamlMap? probe)
    {
        if (probe is null)
            return;
        var path = $"{_path}.probes.{name}";
        string[] kinds = ["exec", "grpc", "httpGet", "tcpSocket"];
        var used = probe.Entries.Where(entry => kinds.Contains(entry.Key)).ToList();
        if (used.Count != 1)
        {
            problems.Error(path, $"needs exactly one of: {string.Join(", ", kinds)}.");
            return;
        }

        if (used[0].Key == "exec")
            return;
        // Two bindings on one port are one port of the container, under the first name.
        var ports = endpoints.Of(resource.Name).DistinctBy(endpoint => (endpoint.TargetPort, endpoint.Protocol)).Select(endpoint => endpoint.Name).ToList();
        switch (((YamlMap)used[0].Value).Find("port"))
        {
            case null:
                problems.Error($"{path}.{used[0].Key}", "'port' is missing.");
                break;
            case YamlText port when !ports.Contains(port.Value):
                problems.Error(
                    $"{path}.{used[0].Key}.port",
                    $"'{resource.Name}' has no binding '{port.Value}' that listens; {Listing.Of("there is", ports)}.");
                break;
        }
    }

    private void Termination()
    {
        const int kubernetesDefault = 30;
        if (settings.PreStopSleepSeconds is { } sleep && sleep >= (settings.TerminationGracePeriodSeconds ?? kubernetesDefault))
        {
            problems.Error(
                $"{_path}.preStopSleepSeconds",
                $"{sleep} s leave nothing of the {settings.TerminationGracePeriodSeconds ?? kubernetesDefault} s of terminationGracePeriodSeconds to stop in.");
        }
    }
}
