using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Kubernetes;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kustomize;

/// <summary>Dapr's components: a file each in <c>dapr/</c>, listed by the root.</summary>
internal static class DaprFolder
{
    private const string Folder = "dapr/";

    public static IEnumerable<OutputFile> Write(DaprComponent component, Application application, IReadOnlyDictionary<string, string>? secrets)
    {
        List<YamlMap> documents = [DaprComponentObject.Create(component)];
        if (component.HasSecrets && application.SecretDelivery.External)
            documents.Add(ExternalSecretObject.Create(component.SecretName, Values(component), application.SecretDelivery));
        yield return new(FileName(component), Kustomization.Text(documents));
        if (Secret(component, application, secrets) is { } secret)
        {
            foreach (var file in secret.Files)
                yield return file;
        }
    }

    public static string FileName(DaprComponent component) => $"{Folder}{component.Name}.yaml";

    /// <summary>Its Secret; without a hash, because kustomize does not know where a component refers to one.</summary>
    public static (YamlMap Generator, IReadOnlyList<OutputFile> Files)? Secret(
        DaprComponent component, Application application, IReadOnlyDictionary<string, string>? secrets) =>
        component.HasSecrets && !application.SecretDelivery.External
            ? SecretFiles.Write(component.SecretName, "", $"{component.Name}-dapr", Values(component), asFiles: false, type: null, hash: false, secrets)
            : null;

    private static List<KeyValuePair<string, ResolvedValue>> Values(DaprComponent component) =>
        [.. component.Metadata.Where(entry => entry.Value.IsSecret)];
}
