using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Kustomize;

/// <summary>A kustomize base in the original's layout: a folder a resource, a kustomization each and one above them.</summary>
/// <param name="skipFinal">Leaves out the root's kustomization and namespace.</param>
internal sealed class KustomizeWriter(bool skipFinal) : IOutputWriter
{
    public bool NeedsSecretValues => true;

    public string Advice(string output) => skipFinal
        ? $"Each folder in {output} is a kustomization; name them in one of your own."
        : $"Look at it with `kubectl kustomize {output}`, apply it with `kubectl apply -k {output}`.";

    public IReadOnlyList<OutputFile> Write(Application application, IReadOnlyDictionary<string, string>? secrets)
    {
        var files = new List<OutputFile>();
        foreach (var workload in application.Workloads)
            files.AddRange(WorkloadFolder.Write(workload, application, secrets));
        foreach (var component in application.DaprComponents)
            files.AddRange(DaprFolder.Write(component, application, secrets));
        files.AddRange(skipFinal ? [] : RootFolder.Write(application, secrets));
        if (application.HasSecrets && !application.SecretDelivery.External)
            files.Add(new(".gitignore", SecretFiles.GitIgnore));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
