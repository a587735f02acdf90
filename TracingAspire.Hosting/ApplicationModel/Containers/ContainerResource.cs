using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container that the container runtime of the machine runs.</summary>
/// <param name="name">The resource name.</param>
/// <param name="entrypoint">The program that replaces the entry point of the image; null keeps it.</param>
public class ContainerResource(string name, string? entrypoint = null) : Resource(name), IResourceWithEnvironment,
    IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>The program that replaces the entry point of the image; null keeps it.</summary>
    public string? Entrypoint { get; set; } = entrypoint;

    /// <summary>Whether the arguments are joined to one command line for a shell, which the entry point is; default no.</summary>
    [Experimental("ASPIRECONTAINERSHELLEXECUTION001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    public bool? ShellExecution { get; set; }
}
