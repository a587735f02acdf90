using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Kubernetes;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Helm;

/// <summary>The templates of what belongs to no single workload. The namespace is Helm's own business.</summary>
internal static class SharedTemplates
{
    /// <summary>The name the dashboard's objects and image go by.</summary>
    public const string Dashboard = "aspire-dashboard";

    /// <summary>What workloads name whose image needs it.</summary>
    public const string ImagePullSecretName = ImagePullSecret.Name;

    private const string RegistryLoginType = "kubernetes.io/dockerconfigjson";

    public static IEnumerable<OutputFile> Write(Application application)
    {
        foreach (var component in application.DaprComponents)
        {
            yield return Template.File(DaprComponentObject.Create(component));
            if (component.HasSecrets)
                yield return Delivered(component.SecretName, [.. component.Metadata.Where(entry => entry.Value.IsSecret)], application, type: null);
        }

        if (application.DashboardImage is { } image)
        {
            var pull = application.RegistryCredentials is null ? null : ImagePullSecretName;
            foreach (var content in DashboardObject.Create(image, pull))
                yield return Template.File(content.Text("kind") == "Deployment" ? WithImage(content) : content);
        }

        if (application.RegistryCredentials is { } credentials)
            yield return Delivered(ImagePullSecretName, [KeyValuePair.Create(ImagePullSecret.Key, credentials)], application, RegistryLoginType);
    }

    /// <summary>A Secret whose contents are given where the chart is installed.</summary>
    public static YamlMap Secret(string name, IEnumerable<KeyValuePair<string, ResolvedValue>> values, string? type = null) => KubernetesObject.Create(
        "v1",
        "Secret",
        YamlMap.Of(("name", name)),
        ("type", type ?? "Opaque"),
        ("stringData", YamlMap.Of(values.Select(value => (value.Key, (YamlNode?)Template.Action(SecretAction.Create(value.Value)))))));

    private static OutputFile Delivered(
        string name, IReadOnlyList<KeyValuePair<string, ResolvedValue>> values, Application application, string? type) =>
        Template.File(application.SecretDelivery.External
            ? ExternalSecretObject.Create(name, values, application.SecretDelivery, type ?? "Opaque")
            : Secret(name, values, type));

    private static YamlMap WithImage(YamlMap deployment) =>
        deployment.Change(["spec", "template", "spec", "containers", "image"], _ => Template.Action($"{Template.Value("images", Dashboard)} | quote"));
}
