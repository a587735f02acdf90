using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Kubernetes;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kustomize;

/// <summary>The folder of one workload.</summary>
internal static class WorkloadFolder
{
    public static IEnumerable<OutputFile> Write(Workload workload, Application application, IReadOnlyDictionary<string, string>? secrets)
    {
        var folder = $"{workload.Name}/";
        var resources = new List<string>();
        var files = new List<OutputFile>();

        Add(workload.IsStateful ? "statefulset.yaml" : "deployment.yaml", WorkloadObject.Create(workload, RootFolder.ImagePullSecretName(application)));
        if (ServiceObject.Create(workload) is { Count: > 0 } services)
            Add("service.yaml", [.. services]);
        var secretGenerators = Secrets(workload, application, folder, secrets, Add, files);

        foreach (var file in workload.ConfigFiles.Where(file => !file.IsSecret))
            files.Add(new($"{folder}config/{file.Key}", file.Content.Clear));
        files.Add(new($"{folder}{Kustomization.FileName}", Kustomization.Text(Kustomization.Create(
            ("resources", YamlList.OfTexts(resources)),
            ("configMapGenerator", YamlList.Of(ConfigMaps(workload))),
            ("secretGenerator", YamlList.Of(secretGenerators))))));
        return files;

        void Add(string name, params YamlMap[] documents)
        {
            resources.Add(name);
            files.Add(new($"{folder}{name}", Kustomization.Text(documents)));
        }
    }

    private static IEnumerable<YamlNode> ConfigMaps(Workload workload)
    {
        if (!workload.Environment.IsEmpty)
        {
            yield return YamlMap.Of(
                ("name", workload.ConfigMapName),
                ("literals", YamlList.OfTexts(workload.Environment.Select(variable => KustomizeLiteral.Write(variable.Key, variable.Value)))));
        }

        var files = workload.ConfigFiles.Where(file => !file.IsSecret).Select(file => $"{file.Key}=config/{file.Key}").ToList();
        if (files.Count > 0)
            yield return YamlMap.Of(("name", workload.ConfigName), ("files", YamlList.OfTexts(files)));
    }

    private static List<YamlNode> Secrets(
        Workload workload,
        Application application,
        string folder,
        IReadOnlyDictionary<string, string>? secrets,
        Action<string, YamlMap[]> add,
        List<OutputFile> files)
    {
        var generators = new List<YamlNode>();
        var external = new List<YamlMap>();
        var configFiles = workload.ConfigFiles.Where(file => file.IsSecret).Select(file => KeyValuePair.Create(file.Key, file.Content)).ToList();
        Generate(workload.SecretName, workload.Name, [.. workload.SecretEnvironment], asFiles: false);
        Generate(workload.SecretConfigName, $"{workload.Name}-config", configFiles, asFiles: true);
        if (external.Count > 0)
            add("external-secret.yaml", [.. external]);
        return generators;

        void Generate(string name, string stem, IReadOnlyList<KeyValuePair<string, ResolvedValue>> values, bool asFiles)
        {
            if (values.Count == 0)
                return;
            if (application.SecretDelivery.External)
            {
                external.Add(ExternalSecretObject.Create(name, values, application.SecretDelivery));
                return;
            }

            var (generator, written) = SecretFiles.Write(name, folder, stem, values, asFiles, type: null, hash: true, secrets);
            generators.Add(generator);
            files.AddRange(written);
        }
    }
}
