namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Runs a command in the container.</summary>
public sealed class ExecActionV1
{
    /// <summary>The program and its leading arguments; default that of the image.</summary>
    public List<string> Command { get; } = [];
}
