using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Where steps write to.</summary>
[Experimental("ASPIREPIPELINES004", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IPipelineOutputService
{
    /// <summary>The output folder: <c>--output-path</c>, else <c>aspire-output</c> beside the AppHost.</summary>
    string GetOutputDirectory();

    /// <summary>The output folder of a resource.</summary>
    /// <param name="resource">The resource.</param>
    string GetOutputDirectory(IResource resource);

    /// <summary>A folder for what is not kept.</summary>
    string GetTempDirectory();

    /// <summary>A folder for what a resource does not keep.</summary>
    /// <param name="resource">The resource.</param>
    string GetTempDirectory(IResource resource);
}
