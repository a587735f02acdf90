using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Helm;

/// <summary>
/// A Helm chart in the original's layout: <c>Chart/</c> with a template an object. Images, replicas and variables are
/// values; so are secrets, which the chart holds no value of: Helm refuses to install without them.
/// </summary>
internal sealed class HelmWriter : IOutputWriter
{
    /// <summary>The chart's folder below the output folder.</summary>
    public const string Folder = "Chart/";

    public bool NeedsSecretValues => false;

    public string Advice(string output) => $"Look at it with `helm template {output}/Chart`, install it with `helm upgrade --install <release> {output}/Chart`.";

    public IReadOnlyList<OutputFile> Write(Application application, IReadOnlyDictionary<string, string>? secrets)
    {
        var files = new List<OutputFile> { ChartFiles.Chart(application), ChartFiles.Values(application) };
        foreach (var workload in application.Workloads)
            files.AddRange(WorkloadTemplates.Write(workload, application));
        files.AddRange(SharedTemplates.Write(application));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
