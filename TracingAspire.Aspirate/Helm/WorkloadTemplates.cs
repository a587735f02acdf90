using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Kubernetes;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Helm;

/// <summary>The templates of one workload.</summary>
internal static class WorkloadTemplates
{
    public static IEnumerable<OutputFile> Write(Workload workload, Application application)
    {
        var configuration = Configuration(workload, application).ToList();
        var checksums = configuration.ToDictionary(
            file => $"checksum/{Path.GetFileNameWithoutExtension(file.Path)}",
            file => Template.Action($"include (print $.Template.BasePath {GoString.Quote($"/{Path.GetFileName(file.Path)}")}) . | sha256sum | quote"),
            StringComparer.Ordinal);
        return
        [
            Template.File(Object(workload, checksums)),
            .. ServiceObject.Create(workload).Select(service => Template.File(service)),
            .. configuration,
        ];
    }

    // A changed ConfigMap or Secret keeps its name here, so the pods carry its checksum to be replaced with it.
    private static YamlMap Object(Workload workload, Dictionary<string, YamlNode> checksums) =>
        WorkloadObject.Create(workload, SharedTemplates.ImagePullSecretName)
            .Change(["spec", "replicas"], _ => Template.Action($"{Template.Value("replicas", workload.Name)} | int"))
            .Change(["spec", "template", "spec", "containers", "image"], _ => Template.Action($"{Template.Value("images", workload.Name)} | quote"))
            .Change(["spec", "template", "metadata", "annotations"], annotations => checksums.Count == 0 ? annotations : YamlMap.Of(
            [
                .. (annotations as YamlMap)?.Entries.Select(entry => (entry.Key, (YamlNode?)entry.Value)) ?? [],
                .. checksums.Select(checksum => (checksum.Key, (YamlNode?)checksum.Value)),
            ]));

    private static IEnumerable<OutputFile> Configuration(Workload workload, Application application)
    {
        if (!workload.Environment.IsEmpty)
            yield return Template.File(ConfigMap(workload.ConfigMapName), Variables(workload));

        var files = workload.ConfigFiles.Where(file => !file.IsSecret).Select(file => KeyValuePair.Create(file.Key, file.Content.Clear)).ToList();
        if (files.Count > 0)
            yield return Template.File(ConfigMap(workload.ConfigName, ("data", YamlMap.OfTexts(files))));

        foreach (var (name, values) in Secrets(workload).Where(secret => secret.Values.Count > 0))
        {
            yield return Template.File(application.SecretDelivery.External
                ? ExternalSecretObject.Create(name, values, application.SecretDelivery)
                : SharedTemplates.Secret(name, values));
        }
    }

    private static YamlMap ConfigMap(string name, params (string Key, YamlNode? Value)[] rest) =>
        KubernetesObject.Create("v1", "ConfigMap", YamlMap.Of(("name", name)), rest);

    // Whatever variables the values have, so that one can be added where the chart is installed.
    private static string Variables(Workload workload) =>
        $$$"""
        data:
        {{- range $name, $value := {{{Template.Value("env", workload.Name)}}} }}
          {{ $name | quote }}: {{ $value | toString | quote }}
        {{- end }}

        """;

    private static IEnumerable<(string Name, IReadOnlyList<KeyValuePair<string, ResolvedValue>> Values)> Secrets(Workload workload)
    {
        yield return (workload.SecretName, [.. workload.SecretEnvironment]);
        yield return (workload.SecretConfigName, [.. workload.ConfigFiles.Where(file => file.IsSecret).Select(file => KeyValuePair.Create(file.Key, file.Content))]);
    }
}
