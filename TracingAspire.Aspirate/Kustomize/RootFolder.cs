using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Kubernetes;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kustomize;

/// <summary>What stands above the workloads: namespace, dashboard, image pull secret, and the kustomization that joins all.</summary>
internal static class RootFolder
{
    public static string? ImagePullSecretName(Application application) =>
        application.RegistryCredentials is null ? null : ImagePullSecret.Name;

    public static IEnumerable<OutputFile> Write(Application application, IReadOnlyDictionary<string, string>? secrets)
    {
        var files = new List<OutputFile>();
        List<string> resources =
        [
            .. application.Workloads.Select(workload => workload.Name),
            .. application.DaprComponents.Select(DaprFolder.FileName),
        ];
        if (application.Namespace is { } name)
            Add("namespace.yaml", KubernetesObject.Namespace(name));
        if (application.DashboardImage is { } image)
            Add("dashboard.yaml", [.. DashboardObject.Create(image, ImagePullSecretName(application))]);

        var generators = application.DaprComponents
            .Select(component => DaprFolder.Secret(component, application, secrets)?.Generator)
            .OfType<YamlNode>()
            .ToList();
        if (application.RegistryCredentials is { } credentials)
            Credentials(credentials);

        files.Add(new(Kustomization.FileName, Kustomization.Text(Kustomization.Create(
            ("namespace", application.Namespace),
            ("resources", YamlList.OfTexts(resources)),
            ("secretGenerator", YamlList.Of(generators))))));
        return files;

        void Add(string file, params YamlMap[] documents)
        {
            resources.Add(file);
            files.Add(new(file, Kustomization.Text(documents)));
        }

        void Credentials(ResolvedValue content)
        {
            const string type = "kubernetes.io/dockerconfigjson";
            List<KeyValuePair<string, ResolvedValue>> values = [new(ImagePullSecret.Key, content)];
            if (application.SecretDelivery.External)
            {
                Add($"{ImagePullSecret.Name}.yaml", ExternalSecretObject.Create(ImagePullSecret.Name, values, application.SecretDelivery, type));
                return;
            }

            // Folders reach it by name across kustomizations, so the name stays as it is.
            var (generator, written) = SecretFiles.Write(ImagePullSecret.Name, "", ImagePullSecret.Name, values, asFiles: true, type, hash: false, secrets);
            generators.Add(generator);
            files.AddRange(written);
        }
    }
}
