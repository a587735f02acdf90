using TracingAspire.Aspirate.Helm;
using TracingAspire.Aspirate.Kustomize;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Commands;

/// <summary>The output formats by name.</summary>
internal static class OutputFormat
{
    /// <summary>The writer of a format.</summary>
    /// <param name="format">Its name; kustomize where none is given.</param>
    /// <param name="skipFinal">Leaves out what stands above the resources.</param>
    /// <exception cref="AspirateException">There is no such format.</exception>
    public static IOutputWriter Writer(string? format, bool skipFinal) => format switch
    {
        null or "kustomize" => new KustomizeWriter(skipFinal),
        "helm" => new HelmWriter(),
        "compose" => throw new AspirateException(
            "--output-format compose: this tool writes for Kubernetes only; the AppHost runs the application without a cluster."),
        _ => throw new AspirateException($"--output-format {format} is unknown; there are: kustomize, helm."),
    };
}
